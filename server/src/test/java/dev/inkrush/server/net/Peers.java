package dev.inkrush.server.net;

import dev.inkrush.server.config.NetConfig;
import dev.inkrush.server.testkit.FakeClock;
import dev.inkrush.server.time.Clock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;

/** Both ends of sockets, each on an event loop of its own, with one clock. */
final class Peers implements AutoCloseable {
    private final FakeClock clock = new FakeClock();
    private final NetMetrics metrics = new NetMetrics(new SimpleMeterRegistry());
    private final List<Peer> connected = new ArrayList<>();

    Clock clock() {
        return clock;
    }

    Peer connect() {
        Peer peer = new Peer(NetConfig.DEFAULT, metrics, clock);
        connected.add(peer);
        return peer;
    }

    void pass(long millis) {
        clock.advanceMillis(millis);
        connected.forEach(peer -> peer.pass(millis));
    }

    @Override
    public void close() {
        connected.forEach(Peer::close);
    }
}
