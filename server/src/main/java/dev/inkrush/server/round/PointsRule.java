package dev.inkrush.server.round;

/** What a drawing is worth. Whole points, halves rounded up. */
public final class PointsRule {
    private static final int RECOGNISED = 400;
    private static final int AT_ONCE = 600;
    private static final int[] PODIUM = {100, 60, 30};
    private static final int BELIEVED = 200;

    private PointsRule() {}

    /**
     * Points of a recognised drawing: 400, up to 600 more the sooner it was, and something for the first three.
     *
     * @param atMs milliseconds since the round's start, 0 to {@code durationMs}
     * @param place 1 for the first recognised
     * @return 400 to 1100
     */
    public static int recognised(int atMs, int durationMs, int place) {
        int left = durationMs - atMs;
        int speed = (int) ((2L * AT_ONCE * left + durationMs) / (2L * durationMs));
        return RECOGNISED + speed + (place <= PODIUM.length ? PODIUM[place - 1] : 0);
    }

    /**
     * Points of a drawing that was not recognised.
     *
     * @param bestBelief the highest probability that the model gave the prompt, 0 to 1
     * @return 0 to 200
     */
    public static int unrecognised(double bestBelief) {
        return (int) Math.floor(BELIEVED * bestBelief + 0.5);
    }
}
