package dev.inkrush.server.scoring;

import dev.inkrush.protocol.Guess;
import dev.inkrush.protocol.ProtocolLimits;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Turns a row of logits, which are logarithms of probabilities, into guesses. The last class is no word: it may lead, but
 * it is never a guess. Equal logits rank by label. Confined to one thread.
 *
 * <p>Ranking takes no branch that depends on the logits, some fifty of which a row would be mispredicted: they become
 * integers that sort the other way, the first of each block of labels is found, and the labels of the first blocks rank.
 */
final class Beliefs {
    private static final int BLOCK = 8;

    /** All of these bits are set in what is no finite number, and one more unit of them carries into the sign then. */
    private static final int EXPONENT = 0x7f80_0000;

    private static final int EXPONENT_UNIT = 0x0080_0000;

    private final int words;
    private final int[] bits;

    /** By class: falls as its logit rises. In whole blocks; what is no word comes last. */
    private final int[] ranks;

    private final long[] blocks = new long[ProtocolLimits.MAX_GUESSES];
    private final long[] top = new long[ProtocolLimits.MAX_GUESSES];
    private int best;

    Beliefs(int classes) {
        words = classes - 1;
        bits = new int[classes];
        ranks = new int[(classes + BLOCK - 1) / BLOCK * BLOCK];
        Arrays.fill(ranks, Integer.MAX_VALUE);
    }

    /** Reads a row of the bits of logits; false if it holds anything but finite numbers. */
    boolean read(IntBuffer rows, int row) {
        rows.get(row * bits.length, bits);
        if (!rank()) {
            return false;
        }
        int none = ranks[words];
        ranks[words] = Integer.MAX_VALUE;
        choose();
        best = none < ranks[label(0)] ? words : label(0);
        return true;
    }

    /** The class that ranks first: a label, or the last class for none of the words. */
    int best() {
        return best;
    }

    /** 0 to 1. */
    double probability(int label) {
        return Math.min(1, Math.exp(Float.intBitsToFloat(bits[label])));
    }

    /** The first {@link ProtocolLimits#MAX_GUESSES} words, best first. */
    List<Guess> guesses() {
        List<Guess> guesses = new ArrayList<>(top.length);
        for (int i = 0; i < Math.min(words, top.length); i++) {
            guesses.add(Guess.of(label(i), probability(label(i))));
        }
        return List.copyOf(guesses);
    }

    /** From sign and magnitude, which floats are, to two's complement, negated; false if one is no finite number. */
    private boolean rank() {
        int bad = 0;
        for (int i = 0; i < bits.length; i++) {
            int sign = bits[i] >> 31;
            ranks[i] = sign - ((bits[i] & Integer.MAX_VALUE) ^ sign);
            bad |= (bits[i] & EXPONENT) + EXPONENT_UNIT;
        }
        return bad >= 0;
    }

    /** Puts the first words into {@link #top}: there are none of them outside of the first blocks. */
    private void choose() {
        Arrays.fill(blocks, Long.MAX_VALUE);
        Arrays.fill(top, Long.MAX_VALUE);
        for (int at = 0; at < ranks.length; at += BLOCK) {
            int first = ranks[at];
            for (int i = at + 1; i < at + BLOCK; i++) {
                first = Math.min(first, ranks[i]);
            }
            insert(blocks, first, at);
        }
        for (int i = 0; i < Math.min(blocks.length, ranks.length / BLOCK); i++) {
            int at = (int) blocks[i];
            for (int label = at; label < at + BLOCK; label++) {
                insert(top, ranks[label], label);
            }
        }
    }

    /** Inserts a place, which sorts by rank and then by label, into the first ones, and drops the last of them. */
    private static void insert(long[] firsts, int rank, int label) {
        long place = ((long) rank << 32) | label;
        for (int i = 0; i < ProtocolLimits.MAX_GUESSES; i++) {
            long first = Math.min(firsts[i], place);
            place = Math.max(firsts[i], place);
            firsts[i] = first;
        }
    }

    private int label(int place) {
        return (int) top[place];
    }
}
