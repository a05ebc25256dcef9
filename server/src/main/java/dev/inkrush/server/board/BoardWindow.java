package dev.inkrush.server.board;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One board: a name, and how a total and the moment it was reached share the 53 bits that a sorted set keeps exactly.
 *
 * @param name names the board for good; the date is part of it, so a new day is a new board and nothing is ever reset
 * @param start the moment of tick 0
 * @param tick the finest difference in time that orders equal totals
 * @param timeBits bits for the tick, 1 to 52; the rest is for points
 * @param expiry when nobody asks for it any more; null for never
 */
public record BoardWindow(
        String name,
        Instant start,
        Duration tick,
        int timeBits,
        @Nullable Instant expiry) {
    /** What one point weighs against ticks in the shared number. */
    public long weight() {
        return 1L << timeBits;
    }

    /** Ticks from the start to a moment, held between 0 and the last tick. */
    public long ticksUntil(Instant moment) {
        long ticks = Duration.between(start, moment).toMillis() / tick.toMillis();
        return Math.clamp(ticks, 0, weight() - 1);
    }
}
