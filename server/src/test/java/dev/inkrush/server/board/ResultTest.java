package dev.inkrush.server.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;

final class ResultTest {
    private static final Instant STARTED = Instant.parse("2026-11-22T10:00:00Z");

    @Test
    void finishedIsWhenThePlayerWasDone() {
        assertThat(result(500, 7_250).finished()).isEqualTo("2026-11-22T10:00:07.250Z");
    }

    @Test
    void pointsThatNoRoundGivesAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> result(-1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> result(Result.MAX_POINTS + 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> result(0, -1));
        assertThat(result(Result.MAX_POINTS, 0).points()).isEqualTo(Result.MAX_POINTS);
    }

    private static Result result(int points, int finishMs) {
        return new Result(Result.id("BCDFG", "g", 1, "p"), "BCDFG", "p", "Name", points, finishMs, STARTED);
    }
}
