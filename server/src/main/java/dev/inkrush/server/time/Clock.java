package dev.inkrush.server.time;

import java.time.Instant;

/** The time, as a value that can be handed around. Implementations may be used from any thread. */
public interface Clock {
    /** Nanoseconds since an arbitrary origin; never runs backwards. */
    long nanoTime();

    /** The wall clock, for dates and expiry only. */
    Instant now();

    /** The date of a recent moment of {@link #nanoTime}; right even after the machine has slept or was set. */
    default Instant dateOf(long nanoTime) {
        return now().minusNanos(nanoTime() - nanoTime);
    }
}
