package dev.inkrush.server.live;

import dev.inkrush.server.config.NetConfig;
import java.time.Duration;

/** Limits of connections for tests: the default ones, but for what a test wants to see soon. */
public final class Limits {
    /** Waits two seconds for a request or a hello, and pings every second. */
    public static final NetConfig HASTY = with(Duration.ofSeconds(2), Duration.ofSeconds(1));

    private Limits() {}

    private static NetConfig with(Duration timeout, Duration pingPeriod) {
        NetConfig usual = NetConfig.DEFAULT;
        return new NetConfig(
                usual.connectionsPerAddress(),
                timeout,
                timeout,
                pingPeriod,
                usual.missedPings(),
                usual.messages(),
                usual.points(),
                usual.faults(),
                usual.patience(),
                usual.slowConsumerDeadline(),
                usual.maxPendingBytes());
    }
}
