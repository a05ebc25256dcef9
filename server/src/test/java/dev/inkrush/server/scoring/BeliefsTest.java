package dev.inkrush.server.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.inkrush.protocol.Guess;
import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BeliefsTest {
    private static final long SEED = 20261129;

    /** Of nine answers; the last is for none of the words. */
    private static final double[] ODDS = {0.04, 0.15, 0, 0.15, 0.05, 0.11, 0.02, 0.28, 0.2};

    private static final float[] BAD = {
        Float.NaN, Float.intBitsToFloat(0xffc00000), Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY
    };

    private static final float[] EDGES = {
        0, -0f, Float.MIN_VALUE, -Float.MIN_VALUE, Float.MAX_VALUE, -Float.MAX_VALUE, 1, -1
    };

    @Test
    void guessesAreTheFiveBestAndTiesRankByLabel() {
        Beliefs beliefs = read(ODDS);
        assertThat(beliefs.best()).isEqualTo(7);
        assertThat(beliefs.guesses()).extracting(Guess::label).containsExactly(7, 1, 3, 5, 4);
    }

    @Test
    void logitsAreLogarithmsOfProbabilities() {
        Beliefs beliefs = read(ODDS);
        for (int label = 0; label < ODDS.length; label++) {
            assertThat(beliefs.probability(label)).isCloseTo(ODDS[label], within(1e-6));
        }
    }

    @Test
    void noneOfTheWordsMayLeadButIsNoGuess() {
        Beliefs beliefs = read(new double[] {0.1, 0.3, 0.6});
        assertThat(beliefs.best()).isEqualTo(2);
        assertThat(beliefs.guesses()).extracting(Guess::label).containsExactly(1, 0);
        assertThat(beliefs.probability(1)).isCloseTo(0.3, within(1e-6));
    }

    @Test
    void aRowIsReadFromItsPlace() {
        Beliefs beliefs = new Beliefs(3);
        assertThat(beliefs.read(bits(-0.1f, -3, -4, -3, -0.1f, -4), 1)).isTrue();
        assertThat(beliefs.best()).isEqualTo(1);
        assertThat(beliefs.guesses()).hasSize(2);
    }

    @Test
    void whatIsNoNumberIsRefused() {
        for (float bad : BAD) {
            for (int at = 0; at < 12; at++) {
                float[] row = {-1, -2, -9, -8, -7, -6, -5, -4, -3, -9, -9, -9};
                row[at] = bad;
                assertThat(new Beliefs(row.length).read(bits(row), 0))
                        .as("%s at %d", bad, at)
                        .isFalse();
            }
        }
    }

    @Test
    void anyFiniteNumbersRankAsASortWould() {
        Random random = new Random(SEED);
        for (int run = 0; run < 2_000; run++) {
            float[] row = new float[2 + random.nextInt(100)];
            for (int i = 0; i < row.length; i++) {
                row[i] = run % 2 == 0 ? EDGES[random.nextInt(EDGES.length)] : (float) random.nextGaussian(-3, 3);
            }
            Beliefs beliefs = new Beliefs(row.length);
            assertThat(beliefs.read(bits(row), 0)).isTrue();
            List<Integer> ranked = IntStream.range(0, row.length - 1)
                    .boxed()
                    .sorted(Comparator.comparingDouble(label -> 0.0 - row[label]))
                    .limit(5)
                    .toList();
            assertThat(beliefs.guesses())
                    .as("seed %d, %s", SEED, Arrays.toString(row))
                    .extracting(Guess::label)
                    .containsExactlyElementsOf(ranked);
        }
    }

    private static IntBuffer bits(float... logits) {
        IntBuffer bits = IntBuffer.allocate(logits.length);
        for (float logit : logits) {
            bits.put(Float.floatToRawIntBits(logit));
        }
        return bits.flip();
    }

    private static Beliefs read(double[] odds) {
        float[] row = new float[odds.length];
        for (int i = 0; i < row.length; i++) {
            row[i] = (float) Math.log(Math.max(1e-30, odds[i]));
        }
        Beliefs beliefs = new Beliefs(row.length);
        assertThat(beliefs.read(bits(row), 0)).isTrue();
        return beliefs;
    }
}
