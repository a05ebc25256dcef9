package dev.inkrush.server.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class BackoffTest {
    private static final long MILLI = Duration.ofMillis(1).toNanos();

    private final Backoff backoff = new Backoff(Duration.ofMillis(100), Duration.ofMillis(500));

    @Test
    void pausesDoubleUpToTheLongest() {
        List<Long> pauses = new ArrayList<>();
        long now = Long.MAX_VALUE - 700 * MILLI; // The clock's origin is arbitrary, so it may run over.
        for (int failure = 0; failure < 5; failure++) {
            backoff.failed(now);
            long failed = now;
            while (!backoff.due(now)) {
                now += MILLI;
            }
            pauses.add((now - failed) / MILLI);
        }
        assertThat(pauses).containsExactly(100L, 200L, 400L, 500L, 500L);
    }

    @Test
    void tryingIsDueAtOnceAtFirstAndAfterSuccess() {
        assertThat(backoff.due(0)).isTrue();
        backoff.failed(0);
        assertThat(backoff.due(0)).isFalse();
        backoff.succeeded();
        assertThat(backoff.due(0)).isTrue();
    }
}
