package dev.inkrush.server.time;

import java.time.Duration;

/** When to try again: at once, then after pauses that double from the first to the longest. Owned by one thread. */
public final class Backoff {
    private final long firstNanos;
    private final long longestNanos;
    private long pauseNanos;
    private long dueNanos;

    public Backoff(Duration first, Duration longest) {
        this.firstNanos = first.toNanos();
        this.longestNanos = longest.toNanos();
    }

    public boolean due(long nowNanos) {
        return pauseNanos == 0 || nowNanos - dueNanos >= 0;
    }

    public void failed(long nowNanos) {
        pauseNanos = pauseNanos == 0 ? firstNanos : Math.min(2 * pauseNanos, longestNanos);
        dueNanos = nowNanos + pauseNanos;
    }

    public void succeeded() {
        pauseNanos = 0;
    }
}
