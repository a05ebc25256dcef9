package dev.inkrush.protocol;

/**
 * One word of what the model believes.
 *
 * @param label index of the word in the labels
 * @param probability 0 to 255, in steps of 1/255
 */
public record Guess(int label, int probability) {
    private static final int STEPS = 255;

    public Guess {
        InvalidMessage.inRange(ErrorCode.MALFORMED_FRAME, "label", label, 0, 65_535);
        InvalidMessage.inRange(ErrorCode.MALFORMED_FRAME, "probability", probability, 0, STEPS);
    }

    /** Rounds a probability of 0 to 1 to the wire's steps. */
    public static Guess of(int label, double probability) {
        return new Guess(label, quantise(probability));
    }

    static int quantise(double probability) {
        return (int) Math.floor(probability * STEPS + 0.5);
    }
}
