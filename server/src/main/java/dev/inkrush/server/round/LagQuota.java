package dev.inkrush.server.round;

/**
 * How much of a player's way to the server is forgiven. Ink is on its way for half of a round trip, and that is taken off
 * the moment of a recognition; but only out of a small quota that each round refills a little, so that whoever
 * pretends to be far away gains next to nothing. The server's own pings measure the way; no client's clock has a say.
 */
public final class LagQuota {
    private static final int AT_FIRST_MILLIS = 200;
    private static final int REFILL_MILLIS = 100;
    private static final int MOST_MILLIS = 300;

    /** Each measurement counts for a quarter of the estimate. */
    private static final int SMOOTHING = 4;

    private int left = AT_FIRST_MILLIS;
    private int roundTripMillis = -1;

    /**
     * The server has measured the way to the player and back.
     *
     * @param millis 0 or more
     */
    public void measured(int millis) {
        roundTripMillis = roundTripMillis < 0
                ? millis
                : roundTripMillis + Math.round((millis - roundTripMillis) / (float) SMOOTHING);
    }

    /** A round begins. */
    public void refill() {
        left = Math.min(MOST_MILLIS, left + REFILL_MILLIS);
    }

    /** Takes what is forgiven of a moment off the quota, and returns it in milliseconds. */
    int spend() {
        int forgiven = Math.min(left, Math.max(0, roundTripMillis) / 2);
        left -= forgiven;
        return forgiven;
    }
}
