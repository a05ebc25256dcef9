package dev.inkrush.server.config;

import java.time.Duration;

/**
 * What a connection may do and how long it may take. All limits but the first are of one connection, because a school is
 * one address.
 *
 * @param connectionsPerAddress connections open at once from one address
 * @param requestTimeout from connecting, or the last answer, to a whole HTTP request
 * @param helloTimeout from the WebSocket handshake to the hello
 * @param pingPeriod silence after which a ping is sent, and again
 * @param missedPings pings without any sign of life after which the connection is closed
 * @param messages messages taken from a client
 * @param points ink points taken from a client; the burst holds what a reconnecting client has to catch up
 * @param faults messages that are none; a client over it is closed
 * @param patience refusals for exceeding the rates; a client over it is closed
 * @param slowConsumerDeadline how long a client may stay behind before it is closed
 * @param maxPendingBytes most that waits for a client that does not read
 */
public record NetConfig(
        int connectionsPerAddress,
        Duration requestTimeout,
        Duration helloTimeout,
        Duration pingPeriod,
        int missedPings,
        Rate messages,
        Rate points,
        Rate faults,
        Rate patience,
        Duration slowConsumerDeadline,
        int maxPendingBytes) {

    private static final Duration SHORTEST = Duration.ofMillis(50);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    public static final NetConfig DEFAULT = new NetConfig(
            2_000,
            Duration.ofSeconds(15),
            Duration.ofSeconds(10),
            Duration.ofSeconds(20),
            2,
            new Rate(60, 240),
            new Rate(2_000, 10_000),
            new Rate(1, 20),
            new Rate(10, 300),
            Duration.ofSeconds(10),
            8 << 20);

    public NetConfig {
        Allowed.between("connections-per-address", connectionsPerAddress, 1, 1_000_000);
        Allowed.between("request-timeout", requestTimeout, SHORTEST, LONGEST);
        Allowed.between("hello-timeout", helloTimeout, SHORTEST, LONGEST);
        Allowed.between("ping-period", pingPeriod, SHORTEST, LONGEST);
        Allowed.between("missed-pings", missedPings, 1, 100);
        Allowed.between("slow-consumer-deadline", slowConsumerDeadline, SHORTEST, LONGEST);
        Allowed.between("max-pending-bytes", maxPendingBytes, 64 << 10, 1 << 30);
    }
}
