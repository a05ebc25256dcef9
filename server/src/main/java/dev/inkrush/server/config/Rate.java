package dev.inkrush.server.config;

/**
 * A token bucket's measures.
 *
 * @param perSecond refill, at least 1
 * @param burst what a full bucket holds, at least {@code perSecond}
 */
public record Rate(int perSecond, int burst) {
    public Rate {
        Allowed.between("perSecond", perSecond, 1, Integer.MAX_VALUE);
        Allowed.between("burst", burst, perSecond, Integer.MAX_VALUE);
    }
}
