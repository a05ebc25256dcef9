package dev.inkrush.server.time;

import java.security.SecureRandom;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Where randomness comes from: either nobody can foresee it, or a seed repeats it. */
public final class Randomness {
    private Randomness() {}

    /** For keys, tokens and seeds. May be used from any thread. */
    public static RandomGenerator secure() {
        return new SecureRandom();
    }

    /** The same seed gives the same numbers. Not safe for use by several threads. */
    public static RandomGenerator seeded(long seed) {
        return new SplittableRandom(seed);
    }
}
