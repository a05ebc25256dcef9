package dev.inkrush.server.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.inkrush.protocol.ErrorCode;
import dev.inkrush.protocol.InkBlock;
import dev.inkrush.protocol.InkOp;
import dev.inkrush.protocol.Points;
import dev.inkrush.protocol.ProtocolLimits;
import java.util.List;
import org.junit.jupiter.api.Test;

final class InkTest {
    private static Points at(int millis) {
        return Points.builder(1).add(millis, millis, millis).build();
    }

    private static Points pressedAt(int millis) {
        return Points.builder(1).add(millis, millis, millis, 128).build();
    }

    private static Ink after(InkOp... ops) {
        Ink ink = Ink.EMPTY;
        for (InkOp op : ops) {
            assertThat(ink.refusal(op)).as(op.toString()).isNull();
            ink = ink.after(op);
        }
        return ink;
    }

    private static InkOp down(int millis) {
        return new InkOp.Down(at(millis));
    }

    private static InkOp move(int millis) {
        return new InkOp.Move(at(millis));
    }

    private static final InkOp UP = new InkOp.Up();
    private static final InkOp UNDO = new InkOp.Undo();
    private static final InkOp CLEAR = new InkOp.Clear();

    @Test
    void theDrawingIsWhatWasDrawn() {
        List<InkOp> ops = List.of(down(1), move(2), move(3), UP, down(4), move(5));
        Ink ink = after(ops.toArray(InkOp[]::new));
        assertThat(ink.block()).isEqualTo(new InkBlock(ops));
        assertThat(ink.pointCount()).isEqualTo(5);
    }

    @Test
    void undoTakesTheLastStrokeAndThenTheOneBefore() {
        assertThat(after(down(1), UP, down(2), move(3), UP, UNDO).block())
                .isEqualTo(new InkBlock(List.of(down(1), UP)));
        Ink nothing = after(down(1), UP, down(2), UP, UNDO, UNDO, UNDO);
        assertThat(nothing.isEmpty()).isTrue();
        assertThat(nothing.pointCount()).isZero();
    }

    @Test
    void undoTakesTheOpenStroke() {
        Ink ink = after(down(1), UP, down(2), move(3), UNDO);
        assertThat(ink.block()).isEqualTo(new InkBlock(List.of(down(1), UP)));
        assertThat(ink.refusal(move(4))).isEqualTo(ErrorCode.INK_ORDER);
        assertThat(ink.refusal(UP)).isEqualTo(ErrorCode.INK_ORDER);
    }

    @Test
    void clearTakesAll() {
        Ink ink = after(down(1), UP, down(2), CLEAR);
        assertThat(ink.isEmpty()).isTrue();
        assertThat(ink.block()).isEqualTo(InkBlock.EMPTY);
        assertThat(ink.refusal(down(3))).isNull();
    }

    @Test
    void anEarlierStateIsUntouchedByLaterOnes() {
        Ink before = after(down(1), move(2));
        InkBlock block = before.block();
        before.after(move(3)).after(UP).after(CLEAR);
        before.after(UNDO);
        assertThat(before.block()).isEqualTo(block);
        assertThat(before.refusal(move(3))).isNull();
    }

    @Test
    void thePenGoesDownAndMovesAndGoesUp() {
        assertThat(Ink.EMPTY.refusal(move(1))).isEqualTo(ErrorCode.INK_ORDER);
        assertThat(Ink.EMPTY.refusal(UP)).isEqualTo(ErrorCode.INK_ORDER);
        assertThat(after(down(1)).refusal(down(2))).isEqualTo(ErrorCode.INK_ORDER);
        assertThatThrownBy(() -> Ink.EMPTY.after(move(1))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void timeNeverRunsBackNotEvenAfterClearing() {
        assertThat(after(down(5)).refusal(move(4))).isEqualTo(ErrorCode.TIME_BACKWARDS);
        assertThat(after(down(5)).refusal(move(5))).isNull();
        assertThat(after(down(5), CLEAR).refusal(down(4))).isEqualTo(ErrorCode.TIME_BACKWARDS);
    }

    @Test
    void aStrokeMayHavePressureInPlaces() {
        Ink ink = after(down(1), new InkOp.Move(pressedAt(2)), move(3));
        assertThat(ink.block().pointCount()).isEqualTo(3);
    }

    @Test
    void soManyPointsAndNoMore() {
        Points.Builder many = Points.builder(ProtocolLimits.MAX_POINTS_PER_ROUND - 1);
        for (int i = 1; i < ProtocolLimits.MAX_POINTS_PER_ROUND; i++) {
            many.add(0, 0, 0);
        }
        Ink ink = after(new InkOp.Down(many.build()), move(1));
        assertThat(ink.refusal(move(2))).isEqualTo(ErrorCode.TOO_MANY_POINTS);
        assertThat(ink.after(UNDO).refusal(down(2))).isNull();
    }
}
