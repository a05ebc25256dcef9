package dev.inkrush.server.scoring;

import java.util.concurrent.atomic.LongAdder;

/** What the scorer has done since its start. Readable from any thread. */
public final class ScorerCounters {
    private final LongAdder batches = new LongAdder();
    private final LongAdder tokens = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder overflowed = new LongAdder();
    private final LongAdder failed = new LongAdder();

    ScorerCounters() {}

    /** Steps of the recogniser. */
    public long batches() {
        return batches.sum();
    }

    /** Tokens read; over {@link #batches} this is the mean batch. */
    public long tokens() {
        return tokens.sum();
    }

    /** Drawings that got no slot. */
    public long slotsRefused() {
        return refused.sum();
    }

    /** Drawings given up because a queue was full. */
    public long drawingsOverflowed() {
        return overflowed.sum();
    }

    /** Drawings given up because the recogniser answered with something that is no number. */
    public long drawingsFailed() {
        return failed.sum();
    }

    void stepped(int rows) {
        batches.increment();
        tokens.add(rows);
    }

    void refused() {
        refused.increment();
    }

    void overflowed() {
        overflowed.increment();
    }

    void failed() {
        failed.increment();
    }
}
