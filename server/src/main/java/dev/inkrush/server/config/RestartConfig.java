package dev.inkrush.server.config;

import java.time.Duration;

/**
 * How a server stops, and what it finds again when it starts.
 *
 * @param drain how long a stop waits for rounds under way
 * @param downtime after which clients of a server that stops are told to come back
 */
public record RestartConfig(Duration drain, Duration downtime) {
    public static final int DEFAULT_DRAIN_SECONDS = 60;

    public static final RestartConfig DEFAULT =
            new RestartConfig(Duration.ofSeconds(DEFAULT_DRAIN_SECONDS), Duration.ofSeconds(5));

    public RestartConfig {
        Allowed.between("--drain-seconds", drain, Duration.ZERO, Duration.ofMinutes(10));
        Allowed.between("downtime", downtime, Duration.ZERO, Duration.ofMinutes(10));
    }
}
