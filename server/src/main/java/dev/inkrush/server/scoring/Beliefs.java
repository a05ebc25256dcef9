package dev.inkrush.server.scoring;

import dev.inkrush.protocol.Guess;
import dev.inkrush.protocol.ProtocolLimits;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns a row of logits, which are logarithms of probabilities, into guesses. The last class is no word: it may lead, but
 * it is never a guess. Equal logits rank by label. Confined to one thread.
 */
final class Beliefs {
    /**
     * Below zero, where logarithms of probabilities are, a number's bits read as unsigned rise as it falls: from minus zero
     * to the lowest that is finite. So one comparison passes over a label that is neither among the best nor bad.
     */
    private static final int BELOW_ZERO = Integer.MIN_VALUE;

    private static final int LOWEST = Float.floatToRawIntBits(-Float.MAX_VALUE);

    private final float[] logits;
    private final int[] top = new int[ProtocolLimits.MAX_GUESSES];
    private int tops;
    private int best;

    Beliefs(int classes) {
        logits = new float[classes];
    }

    /** Reads a row; false if it holds anything but finite numbers. */
    boolean read(FloatBuffer rows, int row) {
        rows.get(row * logits.length, logits);
        tops = 0;
        int none = logits.length - 1;
        for (int label = 0; label < Math.min(none, top.length); label++) {
            if (!rank(label)) {
                return false;
            }
        }
        int first = bitsOfLast();
        for (int label = tops; label < none; label++) {
            int bits = Float.floatToRawIntBits(logits[label]);
            if (Integer.compareUnsigned(bits - first, LOWEST - first) > 0) {
                if (!rank(label)) {
                    return false;
                }
                first = bitsOfLast();
            }
        }
        best = logits[none] > logits[top[0]] ? none : top[0];
        return Float.isFinite(logits[none]);
    }

    /** The class that ranks first: a label, or the last class for none of the words. */
    int best() {
        return best;
    }

    /** 0 to 1. */
    double probability(int label) {
        return Math.min(1, Math.exp(logits[label]));
    }

    /** The first {@link ProtocolLimits#MAX_GUESSES} words, best first. */
    List<Guess> guesses() {
        List<Guess> guesses = new ArrayList<>(tops);
        for (int i = 0; i < tops; i++) {
            guesses.add(Guess.of(top[i], probability(top[i])));
        }
        return List.copyOf(guesses);
    }

    /** Puts a label among the best if it ranks there; false if its logit is no finite number. */
    private boolean rank(int label) {
        float logit = logits[label];
        if (!Float.isFinite(logit)) {
            return false;
        }
        if (tops < top.length) {
            tops++;
        } else if (logit <= logits[top[tops - 1]]) {
            return true;
        }
        int place = tops - 1;
        while (place > 0 && logits[top[place - 1]] < logit) {
            top[place] = top[place - 1];
            place--;
        }
        top[place] = label;
        return true;
    }

    /** Where the unsigned bits begin of those numbers below zero that do not exceed the last of the best. */
    private int bitsOfLast() {
        float last = logits[top[tops - 1]];
        return last < 0 ? Float.floatToRawIntBits(last) : BELOW_ZERO;
    }
}
