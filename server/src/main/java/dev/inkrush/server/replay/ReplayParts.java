package dev.inkrush.server.replay;

import dev.inkrush.server.time.Clock;
import java.net.http.HttpClient;
import org.jspecify.annotations.Nullable;

/**
 * What all rooms of a replay share.
 *
 * @param cuts which connections are broken; null for none
 * @param observer who follows; null for nobody
 */
record ReplayParts(
        HttpClient client,
        Replay.Order order,
        Labels labels,
        Clock clock,
        ReplayThread thread,
        @Nullable Cuts cuts,
        @Nullable ReplayObserver observer) {

    double speed() {
        return order.speed();
    }

    /** The way of one more player to the server. */
    ReplayPeer peer() {
        return cuts == null ? ReplayPeer.server(order.url()) : new FaultProxy(order.url());
    }
}
