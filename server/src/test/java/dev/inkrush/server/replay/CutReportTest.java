package dev.inkrush.server.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inkrush.protocol.Guess;
import dev.inkrush.protocol.InkOp;
import dev.inkrush.protocol.Points;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CutReportTest {
    private static final List<Guess> CAT = List.of(new Guess(1, 200));
    private static final List<InkOp> WHOLE = List.of(new InkOp.Down(points(1, 2, 3)), new InkOp.Up());
    private static final List<InkOp> IN_PIECES =
            List.of(new InkOp.Down(points(1)), new InkOp.Move(points(2, 3)), new InkOp.Up());
    private static final List<InkOp> ONE_TWICE =
            List.of(new InkOp.Down(points(1)), new InkOp.Move(points(1, 2, 3)), new InkOp.Up());

    private static Points points(int... places) {
        Points.Builder points = Points.builder(places.length);
        for (int place : places) {
            points.add(place, place, place);
        }
        return points.build();
    }

    private static InkOutcome outcome(int line, List<InkOp> ink, List<Guess> guesses, double belief) {
        return new InkOutcome(line, guesses, InkOutcome.strokes(ink), true, belief);
    }

    private static List<String> differences(InkOutcome before, InkOutcome after) {
        return CutReport.differences(List.of(before), List.of(after));
    }

    @Test
    void whereInkWasCutIntoFramesMakesNoDifference() {
        assertThat(differences(outcome(1, WHOLE, CAT, 0.5), outcome(1, IN_PIECES, CAT, 0.5)))
                .isEmpty();
    }

    @Test
    void eachKindOfDifferenceIsNamed() {
        InkOutcome before = outcome(7, WHOLE, CAT, 0.5);
        assertThat(differences(before, outcome(7, ONE_TWICE, CAT, 0.5)))
                .containsExactly("drawing 7: the ink is another");
        assertThat(differences(before, outcome(7, WHOLE, List.of(new Guess(1, 201)), 0.5)))
                .containsExactly("drawing 7: the final guess is another");
        assertThat(differences(before, outcome(7, WHOLE, CAT, Math.nextUp(0.5))))
                .containsExactly("drawing 7: recognition or belief is another");
    }

    @Test
    void aMissingDrawingIsADifference() {
        assertThat(CutReport.differences(List.of(outcome(1, WHOLE, CAT, 0.5)), List.of()))
                .containsExactly("0 drawings were shown at the reveal instead of 1");
    }
}
