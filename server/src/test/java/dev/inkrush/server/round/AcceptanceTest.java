package dev.inkrush.server.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.inkrush.protocol.Guess;
import dev.inkrush.server.scoring.Score;
import dev.inkrush.server.scoring.Token;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AcceptanceTest {
    private static final int CAT = 1;
    private static final int DOG = 2;
    private static final int NONE = 3;
    private static final AcceptanceRule RULE = new AcceptanceRule(2, List.of(0.5, 0.8, 0.6));

    private final Acceptance acceptance = new Acceptance(RULE, CAT);

    private static Score score(int best, double probability, int pen) {
        return new Score(0, pen, best, List.of(Guess.of(CAT, probability)), probability);
    }

    private boolean travels(int best, double probability) {
        return acceptance.accepts(score(best, probability, Token.TRAVEL));
    }

    @Test
    void twoTokensInARow() {
        assertThat(travels(CAT, 0.8)).isFalse();
        assertThat(travels(CAT, 0.8)).isTrue();
        assertThat(travels(CAT, 0.9)).isTrue();
    }

    @Test
    void aDoubtInBetweenStartsTheCountAgain() {
        assertThat(travels(CAT, 0.9)).isFalse();
        assertThat(travels(CAT, 0.799)).isFalse();
        assertThat(travels(CAT, 0.9)).isFalse();
        assertThat(travels(DOG, 0.9)).isFalse();
        assertThat(travels(CAT, 0.9)).isFalse();
        assertThat(travels(CAT, 0.9)).isTrue();
    }

    @Test
    void oneTokenIsEnoughWhenThePenGoesUp() {
        assertThat(acceptance.accepts(score(CAT, 0.79, Token.UP))).isFalse();
        assertThat(acceptance.accepts(score(DOG, 0.99, Token.UP))).isFalse();
        assertThat(acceptance.accepts(score(CAT, 0.8, Token.DOWN))).isFalse();
        acceptance.restart();
        assertThat(acceptance.accepts(score(CAT, 0.8, Token.UP))).isTrue();
    }

    @Test
    void eachWordHasAThresholdOfItsOwn() {
        Acceptance dog = new Acceptance(RULE, DOG);
        assertThat(dog.accepts(score(DOG, 0.59, Token.UP))).isFalse();
        assertThat(dog.accepts(score(DOG, 0.6, Token.UP))).isTrue();
    }

    @Test
    void nothingIsWonWhileTheAnswerIsNoneOfTheWords() {
        assertThat(acceptance.accepts(score(NONE, 0.9, Token.UP))).isFalse();
    }

    @Test
    void aNewDrawingStartsTheCountAgain() {
        assertThat(travels(CAT, 0.9)).isFalse();
        acceptance.restart();
        assertThat(travels(CAT, 0.9)).isFalse();
        assertThat(travels(CAT, 0.9)).isTrue();
    }

    @Test
    void aRuleOutOfRangeIsRefused() {
        assertThatThrownBy(() -> new AcceptanceRule(2, List.of(0.5, 0.0))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AcceptanceRule(2, List.of(Double.NaN)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AcceptanceRule(0, List.of(0.5))).isInstanceOf(IllegalArgumentException.class);
    }
}
