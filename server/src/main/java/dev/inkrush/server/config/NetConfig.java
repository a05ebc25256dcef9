package dev.inkrush.server.config;

import java.time.Duration;

/**
 * What a connection may do and how long it may take. All limits but the first are of one connection, because a school is
 * one address.
 *
 * @param connectionsPerAddress connections open at once from one address
 * @param requestTimeout from connecting, or the last answer, to a whole HTTP request
 * @param helloTimeout from the WebSocket handshake to the hello
 * @param pingPeriod from one ping to the next, unless one is still unanswered
 * @param messages messages taken from a client
 * @param points ink points taken from a client; the burst holds what a reconnecting client has to catch up
 * @param faults messages that are none; a client over it is closed
 * @param patience refusals for exceeding the rates; a client over it is closed
 * @param slowDeadline how long a client may leave unread what it was told, or a ping unanswered, before it is closed
 * @param maxPendingBytes most that waits for a client that does not read
 * @param exemptLoopback whether connections from this machine, or from a proxy on it, may make rooms and try codes without
 *     end
 */
public record NetConfig(
        int connectionsPerAddress,
        Duration requestTimeout,
        Duration helloTimeout,
        Duration pingPeriod,
        Rate messages,
        Rate points,
        Rate faults,
        Rate patience,
        Duration slowDeadline,
        int maxPendingBytes,
        boolean exemptLoopback) {

    public static final int DEFAULT_SLOW_SECONDS = 20;

    private static final Duration SHORTEST = Duration.ofMillis(50);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    public static final NetConfig DEFAULT = new NetConfig(
            2_000,
            Duration.ofSeconds(15),
            Duration.ofSeconds(10),
            Duration.ofSeconds(5),
            new Rate(60, 240),
            new Rate(2_000, 10_000),
            new Rate(1, 20),
            new Rate(10, 300),
            Duration.ofSeconds(DEFAULT_SLOW_SECONDS),
            8 << 20,
            true);

    public NetConfig {
        Allowed.between("connections-per-address", connectionsPerAddress, 1, 1_000_000);
        Allowed.between("request-timeout", requestTimeout, SHORTEST, LONGEST);
        Allowed.between("hello-timeout", helloTimeout, SHORTEST, LONGEST);
        Allowed.between("ping-period", pingPeriod, SHORTEST, LONGEST);
        Allowed.between("--slow-seconds", slowDeadline, Duration.ofSeconds(1), LONGEST);
        Allowed.between("max-pending-bytes", maxPendingBytes, 64 << 10, 1 << 30);
    }

    /** The same, but this machine's own address is limited like any other. */
    public NetConfig withoutExemption() {
        return with(slowDeadline, false);
    }

    /** The same but for how long a client may be behind. */
    public NetConfig withSlowDeadline(Duration deadline) {
        return with(deadline, exemptLoopback);
    }

    private NetConfig with(Duration deadline, boolean exempt) {
        return new NetConfig(
                connectionsPerAddress,
                requestTimeout,
                helloTimeout,
                pingPeriod,
                messages,
                points,
                faults,
                patience,
                deadline,
                maxPendingBytes,
                exempt);
    }
}
