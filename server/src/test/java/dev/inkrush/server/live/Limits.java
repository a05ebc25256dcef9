package dev.inkrush.server.live;

import dev.inkrush.server.config.NetConfig;
import dev.inkrush.server.config.Rate;
import java.time.Duration;

/** Limits of connections for tests: the default ones, but for what a test wants to see soon. */
public final class Limits {
    /** Waits two seconds for a request, a hello or the answer to a ping, and pings every second. */
    public static final NetConfig HASTY = with(
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(1),
                    NetConfig.DEFAULT.messages(),
                    NetConfig.DEFAULT.points())
            .withSlowDeadline(Duration.ofSeconds(2));

    /** Takes ink as fast as it comes. */
    public static final NetConfig LAVISH = with(
            NetConfig.DEFAULT.requestTimeout(),
            NetConfig.DEFAULT.pingPeriod(),
            new Rate(10_000, 10_000),
            new Rate(10_000_000, 10_000_000));

    /** Takes ink as fast as it comes, and drops who is behind for ten seconds. */
    public static final NetConfig SHORT_OF_PATIENCE = LAVISH.withSlowDeadline(Duration.ofSeconds(10));

    /** The default ones, as clients of another machine meet them. */
    public static final NetConfig FROM_AFAR = NetConfig.DEFAULT.withoutExemption();

    private Limits() {}

    private static NetConfig with(Duration timeout, Duration pingPeriod, Rate messages, Rate points) {
        NetConfig usual = NetConfig.DEFAULT;
        return new NetConfig(
                usual.connectionsPerAddress(),
                timeout,
                timeout,
                pingPeriod,
                messages,
                points,
                usual.faults(),
                usual.patience(),
                usual.slowDeadline(),
                usual.maxPendingBytes(),
                usual.exemptLoopback());
    }
}
