package dev.inkrush.server.evaluate;

import dev.inkrush.protocol.Guess;
import dev.inkrush.server.recording.DrawingFile;
import dev.inkrush.server.recording.FinalGuess;
import dev.inkrush.server.scoring.onnx.Recogniser;
import java.util.List;

/** How often the pen, and not the drawing, decides what the recogniser takes a drawing for. Runs on the calling thread. */
public final class PenComparison {
    /** From this probability on the recogniser is sure, 0 to 255; below it two words may be nearly as likely. */
    private static final int SURE = 191;

    private final Recogniser recogniser;
    private final DrawingFile file;
    private final List<FinalGuess> reference;

    /**
     * Reads a file as {@link SampledPen#REFERENCE} would report it.
     *
     * @throws dev.inkrush.server.config.SetupException when it cannot be read
     */
    public PenComparison(Recogniser recogniser, DrawingFile file) {
        this.recogniser = recogniser;
        this.file = file;
        reference = guesses(SampledPen.REFERENCE);
    }

    /**
     * Drawings whose best final guess from a pen is that from the reference.
     *
     * @param drawings how many there are
     * @param same how many of them
     * @param sure of how many the recogniser is sure, drawn with the reference
     * @param sameWhereSure how many of those
     */
    public record Agreement(int drawings, int same, int sure, int sameWhereSure) {
        /** Nothing compared yet. */
        public static final Agreement NONE = new Agreement(0, 0, 0, 0);

        /** Both together. */
        public Agreement plus(Agreement other) {
            return new Agreement(
                    drawings + other.drawings,
                    same + other.same,
                    sure + other.sure,
                    sameWhereSure + other.sameWhereSure);
        }

        /** Percent, of all; not a number where there are none. */
        public double percent() {
            return 100.0 * same / drawings;
        }

        /** Percent, of those of which the recogniser is sure; not a number where there are none. */
        public double percentWhereSure() {
            return 100.0 * sameWhereSure / sure;
        }
    }

    /** Reads the file as another pen would report it. */
    public Agreement with(SampledPen pen) {
        List<FinalGuess> found = guesses(pen);
        Agreement sum = Agreement.NONE;
        for (int i = 0; i < found.size(); i++) {
            sum = sum.plus(compare(reference.get(i).guesses(), found.get(i).guesses()));
        }
        return sum;
    }

    private static Agreement compare(List<Guess> expected, List<Guess> found) {
        int same = label(expected) == label(found) ? 1 : 0;
        boolean sure = !expected.isEmpty() && expected.getFirst().probability() >= SURE;
        return new Agreement(1, same, sure ? 1 : 0, sure ? same : 0);
    }

    private static int label(List<Guess> guesses) {
        return guesses.isEmpty() ? -1 : guesses.getFirst().label();
    }

    private List<FinalGuess> guesses(SampledPen pen) {
        return new Evaluator(recogniser).evaluate(file, pen::redraw).guesses();
    }
}
