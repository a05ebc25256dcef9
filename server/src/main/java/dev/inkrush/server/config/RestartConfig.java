package dev.inkrush.server.config;

import java.time.Duration;

/**
 * How a server stops, and what it finds again when it starts.
 *
 * @param drain how long a stop waits for rounds under way
 * @param downtime after which clients of a server that stops are told to come back
 * @param memory how long a server may have been away for its rooms to be there again
 */
public record RestartConfig(Duration drain, Duration downtime, Duration memory) {
    public static final int DEFAULT_DRAIN_SECONDS = 60;
    public static final int DEFAULT_RESTORE_MINUTES = 10;

    public static final RestartConfig DEFAULT = new RestartConfig(
            Duration.ofSeconds(DEFAULT_DRAIN_SECONDS),
            Duration.ofSeconds(5),
            Duration.ofMinutes(DEFAULT_RESTORE_MINUTES));

    public RestartConfig {
        Allowed.between("--drain-seconds", drain, Duration.ZERO, Duration.ofMinutes(10));
        Allowed.between("--restore-minutes", memory, Duration.ZERO, Duration.ofDays(1));
        Allowed.between("downtime", downtime, Duration.ZERO, Duration.ofMinutes(10));
    }
}
