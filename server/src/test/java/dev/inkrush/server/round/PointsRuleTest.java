package dev.inkrush.server.round;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inkrush.server.board.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PointsRuleTest {
    @ParameterizedTest
    @CsvSource({
        "0, 20000, 1, 1100",
        "0, 20000, 2, 1060",
        "0, 20000, 3, 1030",
        "0, 20000, 4, 1000",
        "20000, 20000, 1, 500",
        "20000, 20000, 9, 400",
        "10000, 20000, 4, 700",
        "16, 20000, 4, 1000",
        "17, 20000, 4, 999",
        "50, 20000, 4, 999",
        "51, 20000, 4, 998",
        "180000, 180000, 4, 400",
    })
    void theSoonerTheMore(int atMs, int durationMs, int place, int points) {
        assertThat(PointsRule.byTime(atMs, durationMs, place)).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({
        "5000, 10000, 4, 700",
        "5000, 10000, 1, 800",
        "5000, 10000, 2, 760",
        "5000, 10000, 3, 730",
        "0, 10000, 1, 1100",
        "2500, 10000, 4, 850",
        "10000, 10000, 4, 400",
        "10001, 10000, 4, 400",
        "90000, 10000, 9, 400",
        "8, 10000, 4, 1000",
        "9, 10000, 4, 999",
        "0, 0, 1, 1100",
    })
    void theLessInkTheMore(int ink, int twiceMedian, int place, int points) {
        assertThat(PointsRule.byInk(ink, twiceMedian, place)).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0.0024, 0", "0.0025, 1", "0.5, 100", "0.9974, 199", "1, 200"})
    void whoWasNotUnderstoodGetsSomethingForTheBestBelief(double belief, int points) {
        assertThat(PointsRule.unrecognised(belief)).isEqualTo(points);
    }

    @Test
    void noRoundIsWorthMoreThanABoardTakes() {
        assertThat(PointsRule.byTime(0, 5_000, 1)).isEqualTo(Result.MAX_POINTS);
        assertThat(PointsRule.byInk(0, 5_000, 1)).isEqualTo(Result.MAX_POINTS);
    }
}
