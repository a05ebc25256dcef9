package dev.inkrush.server.round;

/** What a drawing is worth. Whole points, halves rounded up. */
public final class PointsRule {
    private static final int RECOGNISED = 400;
    private static final int BEST = 600;
    private static final int[] PODIUM = {100, 60, 30};
    private static final int BELIEVED = 200;

    private PointsRule() {}

    /**
     * Points of a recognised drawing where time is judged: 400, up to 600 more the sooner it was, and something for the
     * first three.
     *
     * @param atMs milliseconds since the round's start, 0 to {@code durationMs}
     * @param place 1 for the first recognised
     * @return 400 to 1100
     */
    public static int byTime(int atMs, int durationMs, int place) {
        return RECOGNISED + best(durationMs - atMs, durationMs) + podium(place);
    }

    /**
     * Points of a recognised drawing where ink is judged: 400, up to 600 more the less ink it took, and something for the
     * first three. The median is worth 300 of the 600, twice the median none.
     *
     * @param ink length drawn, in canvas units
     * @param twiceMedian twice the median length of all recognised drawings
     * @param place 1 for the one with the least ink
     * @return 400 to 1100
     */
    public static int byInk(int ink, int twiceMedian, int place) {
        // Dots have no length; where the median has none, whoever has none is at the best.
        int most = Math.max(1, twiceMedian);
        return RECOGNISED + best(Math.max(0, most - ink), most) + podium(place);
    }

    private static int best(int left, int of) {
        return (int) ((2L * BEST * left + of) / (2L * of));
    }

    private static int podium(int place) {
        return place <= PODIUM.length ? PODIUM[place - 1] : 0;
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
