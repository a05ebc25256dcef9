package dev.inkrush.server.agent;

/**
 * When ticks are due. Each is counted from the base and not from the last one, so that delays do not add up; after a
 * long delay at most {@link #MAX_CATCH_UP} ticks are made up for and the rest skipped and counted.
 */
public final class TickSchedule {
    /** Ticks made up for after a delay. */
    public static final int MAX_CATCH_UP = 3;

    private final long periodNanos;
    private long nextNanos;
    private long skipped;

    /** Ticks at {@code baseNanos + periodNanos}, and so on. */
    public TickSchedule(long baseNanos, long periodNanos) {
        if (periodNanos <= 0) {
            throw new IllegalArgumentException("a tick takes time");
        }
        this.periodNanos = periodNanos;
        this.nextNanos = baseNanos + periodNanos;
    }

    /** Ticks to do now, 0 to {@link #MAX_CATCH_UP}; each is answered once. */
    public int due(long nowNanos) {
        if (nowNanos - nextNanos < 0) {
            return 0;
        }
        long passed = 1 + (nowNanos - nextNanos) / periodNanos;
        nextNanos += passed * periodNanos;
        skipped += Math.max(0, passed - MAX_CATCH_UP);
        return (int) Math.min(passed, MAX_CATCH_UP);
    }

    /** When the next tick is due. */
    public long nextNanos() {
        return nextNanos;
    }

    /** Ticks that fell out since the start. */
    public long skipped() {
        return skipped;
    }
}
