package dev.inkrush.server.live;

import dev.inkrush.server.config.NetConfig;
import dev.inkrush.server.config.Rate;
import java.time.Duration;

/** Limits of connections for tests: the default ones, but for what a test wants to see soon. */
public final class Limits {
    /** Waits two seconds for a request or a hello, and pings every second. */
    public static final NetConfig HASTY = with(
            Duration.ofSeconds(2),
            Duration.ofSeconds(1),
            NetConfig.DEFAULT.messages(),
            NetConfig.DEFAULT.points(),
            NetConfig.DEFAULT.slowConsumerDeadline());

    /** Takes ink as fast as it comes, and drops who is behind for a third of a second. */
    public static final NetConfig SHORT_OF_PATIENCE = with(
            NetConfig.DEFAULT.requestTimeout(),
            NetConfig.DEFAULT.pingPeriod(),
            new Rate(10_000, 10_000),
            new Rate(10_000_000, 10_000_000),
            Duration.ofMillis(300));

    private Limits() {}

    private static NetConfig with(
            Duration timeout, Duration pingPeriod, Rate messages, Rate points, Duration slowConsumerDeadline) {
        NetConfig usual = NetConfig.DEFAULT;
        return new NetConfig(
                usual.connectionsPerAddress(),
                timeout,
                timeout,
                pingPeriod,
                usual.missedPings(),
                messages,
                points,
                usual.faults(),
                usual.patience(),
                slowConsumerDeadline,
                usual.maxPendingBytes());
    }
}
