package dev.inkrush.server.net;

import dev.inkrush.server.config.Rate;
import java.util.concurrent.TimeUnit;

/** An allowance that refills with time. Confined to one thread; the time is an argument. */
final class TokenBucket {
    private static final double NANOS_PER_SECOND = TimeUnit.SECONDS.toNanos(1);

    private final double perNano;
    private final double burst;
    private double level;
    private long filledAt;

    TokenBucket(Rate rate, long nowNanos) {
        perNano = rate.perSecond() / NANOS_PER_SECOND;
        burst = rate.burst();
        level = burst;
        filledAt = nowNanos;
    }

    /** Takes {@code amount} tokens, or none if there are fewer. */
    boolean take(int amount, long nowNanos) {
        boolean enough = holds(amount, nowNanos);
        if (enough) {
            level -= amount;
        }
        return enough;
    }

    /** Whether there are {@code amount} tokens to take. */
    boolean holds(int amount, long nowNanos) {
        level = Math.min(burst, level + (nowNanos - filledAt) * perNano);
        filledAt = nowNanos;
        return amount <= level;
    }
}
