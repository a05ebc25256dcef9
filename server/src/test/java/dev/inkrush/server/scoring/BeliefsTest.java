package dev.inkrush.server.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.inkrush.protocol.Guess;
import java.nio.FloatBuffer;
import org.junit.jupiter.api.Test;

class BeliefsTest {
    /** The last is for none of the words. */
    private static final float[] ROW = {0, 3, -40, 3, 1, 2, -1, 5, 4};

    @Test
    void guessesAreTheFiveBestAndTiesRankByLabel() {
        Beliefs beliefs = read(ROW);
        assertThat(beliefs.best()).isEqualTo(7);
        assertThat(beliefs.guesses()).extracting(Guess::label).containsExactly(7, 1, 3, 5, 4);
    }

    @Test
    void probabilitiesAreTheSoftmaxOfTheLogits() {
        Beliefs beliefs = read(ROW);
        double sum = 0;
        for (float logit : ROW) {
            sum += Math.exp(logit);
        }
        for (int label = 0; label < ROW.length; label++) {
            assertThat(beliefs.probability(label)).isCloseTo(Math.exp(ROW[label]) / sum, within(1e-12));
        }
    }

    @Test
    void noneOfTheWordsMayLeadButIsNoGuess() {
        Beliefs beliefs = read(new float[] {1, 2, 3});
        assertThat(beliefs.best()).isEqualTo(2);
        assertThat(beliefs.guesses()).extracting(Guess::label).containsExactly(1, 0);
        assertThat(beliefs.probability(1)).isCloseTo(1 / (1 + Math.E + Math.exp(-1)), within(1e-6));
    }

    @Test
    void aRowIsReadFromItsPlace() {
        Beliefs beliefs = new Beliefs(3);
        assertThat(beliefs.read(FloatBuffer.wrap(new float[] {9, 0, 0, 0, 9, 0}), 1))
                .isTrue();
        assertThat(beliefs.best()).isEqualTo(1);
        assertThat(beliefs.guesses()).hasSize(2);
    }

    @Test
    void whatIsNoNumberIsRefused() {
        for (float bad : new float[] {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY}) {
            assertThat(new Beliefs(3).read(FloatBuffer.wrap(new float[] {1, bad, 2}), 0))
                    .isFalse();
        }
    }

    private static Beliefs read(float[] row) {
        Beliefs beliefs = new Beliefs(row.length);
        assertThat(beliefs.read(FloatBuffer.wrap(row), 0)).isTrue();
        return beliefs;
    }
}
