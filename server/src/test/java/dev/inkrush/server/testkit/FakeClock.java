package dev.inkrush.server.testkit;

import dev.inkrush.server.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Time that stands still until a test moves it. */
public final class FakeClock implements Clock {
    private static final Instant ORIGIN = Instant.parse("2026-11-22T10:00:00Z");

    // Close to the end of the range, so that comparing instead of subtracting shows.
    private long nanos = Long.MAX_VALUE - 3_000_000_000L;
    private Instant date = ORIGIN;

    @Override
    public long nanoTime() {
        return nanos;
    }

    @Override
    public Instant now() {
        return date;
    }

    public void advance(Duration time) {
        nanos += time.toNanos();
        date = date.plus(time);
    }

    public void advanceMillis(long millis) {
        advance(Duration.ofMillis(millis));
    }
}
