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
        float least = Float.NEGATIVE_INFINITY;
        for (int label = 0; label < none; label++) {
            float logit = logits[label];
            if (!Float.isFinite(logit)) {
                return false;
            }
            if (logit > least) {
                least = rank(label);
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

    /** Puts a label among the best; the logit that the next one has to exceed. */
    private float rank(int label) {
        int place = tops < top.length ? tops++ : tops - 1;
        while (place > 0 && logits[top[place - 1]] < logits[label]) {
            top[place] = top[place - 1];
            place--;
        }
        top[place] = label;
        return tops < top.length ? Float.NEGATIVE_INFINITY : logits[top[tops - 1]];
    }
}
