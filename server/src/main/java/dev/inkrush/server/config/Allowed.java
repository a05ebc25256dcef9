package dev.inkrush.server.config;

import java.time.Duration;

/** Checks of configuration values; each failure names the option, its value and what is allowed. */
final class Allowed {
    private Allowed() {}

    static void between(String option, int value, int min, int max) {
        check(
                value >= min && value <= max,
                "%s is %d, but must be between %d and %d.".formatted(option, value, min, max));
    }

    static void between(String option, Duration value, Duration min, Duration max) {
        check(
                value.compareTo(min) >= 0 && value.compareTo(max) <= 0,
                "%s is %s, but must be between %s and %s."
                        .formatted(option, seconds(value), seconds(min), seconds(max)));
    }

    static void check(boolean allowed, String sentence) {
        if (!allowed) {
            throw new SetupException(sentence);
        }
    }

    private static String seconds(Duration duration) {
        return duration.toMillis() / 1000.0 + " s";
    }
}
