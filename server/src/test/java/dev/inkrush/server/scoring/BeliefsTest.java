package dev.inkrush.server.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.inkrush.protocol.Guess;
import java.nio.FloatBuffer;
import org.junit.jupiter.api.Test;

class BeliefsTest {
    /** Of nine answers; the last is for none of the words. */
    private static final double[] ODDS = {0.04, 0.15, 0, 0.15, 0.05, 0.11, 0.02, 0.28, 0.2};

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
        assertThat(beliefs.read(FloatBuffer.wrap(new float[] {-0.1f, -3, -4, -3, -0.1f, -4}), 1))
                .isTrue();
        assertThat(beliefs.best()).isEqualTo(1);
        assertThat(beliefs.guesses()).hasSize(2);
    }

    @Test
    void whatIsNoNumberIsRefused() {
        for (float bad : new float[] {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY}) {
            for (int at = 0; at < 12; at++) {
                float[] row = {-1, -2, -9, -8, -7, -6, -5, -4, -3, -9, -9, -9};
                row[at] = bad;
                assertThat(new Beliefs(row.length).read(FloatBuffer.wrap(row), 0))
                        .as("%s at %d", bad, at)
                        .isFalse();
            }
        }
    }

    private static Beliefs read(double[] odds) {
        float[] row = new float[odds.length];
        for (int i = 0; i < row.length; i++) {
            row[i] = (float) Math.log(Math.max(1e-30, odds[i]));
        }
        Beliefs beliefs = new Beliefs(row.length);
        assertThat(beliefs.read(FloatBuffer.wrap(row), 0)).isTrue();
        return beliefs;
    }
}
