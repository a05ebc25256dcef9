package dev.inkrush.server.agent;

/**
 * When ticks are due. Each is counted from the base and not from the one before, so that delays do not add up. Ticks
 * missed by a delay are one tick: what a tick tells is all that has changed, and telling it twice helps nobody.
 */
public final class TickSchedule {
    private final long periodNanos;
    private long nextNanos;

    /** Ticks at {@code baseNanos + periodNanos}, and so on. */
    public TickSchedule(long baseNanos, long periodNanos) {
        if (periodNanos <= 0) {
            throw new IllegalArgumentException("a tick takes time");
        }
        this.periodNanos = periodNanos;
        this.nextNanos = baseNanos + periodNanos;
    }

    /** Whether to tick now; answered once for each tick, or for all that were missed. */
    public boolean due(long nowNanos) {
        if (idleNanos(nowNanos) > 0) {
            return false;
        }
        nextNanos += (1 + (nowNanos - nextNanos) / periodNanos) * periodNanos;
        return true;
    }

    /** Nanoseconds until the next tick; 0 or less when it is due. */
    public long idleNanos(long nowNanos) {
        return nextNanos - nowNanos;
    }
}
