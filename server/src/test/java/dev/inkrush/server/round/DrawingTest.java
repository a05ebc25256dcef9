package dev.inkrush.server.round;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inkrush.protocol.ClientMessage.InkFrame;
import dev.inkrush.protocol.ErrorCode;
import dev.inkrush.protocol.Guess;
import dev.inkrush.protocol.InkBlock;
import dev.inkrush.protocol.InkOp;
import dev.inkrush.protocol.Points;
import dev.inkrush.protocol.RevealFrame.Thought;
import dev.inkrush.server.scoring.Score;
import dev.inkrush.server.scoring.Token;
import dev.inkrush.server.testkit.FakeScorer;
import dev.inkrush.server.testkit.SimulatedWorld;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class DrawingTest {
    private static final int CAT = 1;

    private final FakeScorer scorer = new FakeScorer();
    private final DrawingDesk desk = new DrawingDesk(
            scorer, SimulatedWorld.SPACING, SimulatedWorld.ACCEPTANCE, 1_000, (serial, seat) -> new DeafReporter());
    private final Drawing drawing = desk.open(1, 0, "p1", "ana", CAT, new LagQuota());

    private static Score score(int generation, double belief) {
        return new Score(generation, Token.TRAVEL, CAT, List.of(Guess.of(CAT, belief)), belief);
    }

    private @Nullable ErrorCode takes(int seq, InkOp... ops) {
        return drawing.take(new InkFrame(1, seq, new InkBlock(List.of(ops))), 0);
    }

    private static InkOp dot() {
        return new InkOp.Down(Points.builder(1).add(0, 0, 0).build());
    }

    @Test
    void oneSureTokenOfTheOldDrawingDoesNotCountForTheNew() {
        takes(1, dot());
        assertThat(drawing.scored(score(0, 0.9), 10)).isFalse();
        takes(2, new InkOp.Undo(), dot());
        assertThat(drawing.scored(score(1, 0.9), 20)).isFalse();
        assertThat(drawing.scored(score(1, 0.9), 30)).isTrue();
    }

    @Test
    void thoughtsAreOneForEachTwentiethOfASecondAndOnlyWhenTheyDiffer() {
        double[] beliefs = {0.1, 0.2, 0.3, 0.3, 0.4};
        int[] moments = {10, 40, 60, 120, 199};
        for (int i = 0; i < beliefs.length; i++) {
            drawing.scored(score(0, beliefs[i]), moments[i]);
        }
        assertThat(drawing.thoughts()).extracting(Thought::atMs).containsExactly(40, 60, 199);
        assertThat(drawing.bestBelief()).isEqualTo(0.4);
    }

    @Test
    void aFrameIsTakenWholeOrNotAtAll() {
        assertThat(takes(1, dot(), new InkOp.Up(), new InkOp.Undo())).isNull();
        assertThat(takes(2, dot(), new InkOp.Undo(), dot(), new InkOp.Up())).isNull();
        assertThat(takes(3, new InkOp.Up())).isEqualTo(ErrorCode.INK_ORDER);
        assertThat(takes(3, dot())).isNull();
        assertThat(drawing.ink().pointCount()).isEqualTo(2);
    }
}
