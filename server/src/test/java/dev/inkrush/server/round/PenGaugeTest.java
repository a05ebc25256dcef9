package dev.inkrush.server.round;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inkrush.protocol.InkBlock;
import dev.inkrush.protocol.InkOp;
import dev.inkrush.protocol.Points;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PenGaugeTest {
    private final PenGauge gauge = new PenGauge();

    private static Points points(int... xyt) {
        Points.Builder points = Points.builder(xyt.length / 3);
        for (int i = 0; i < xyt.length; i += 3) {
            points.add(xyt[i], xyt[i + 1], xyt[i + 2]);
        }
        return points.build();
    }

    private void draws(int elapsedMs, InkOp... ops) {
        gauge.measure(new InkBlock(List.of(ops)), elapsedMs);
    }

    /** Goes back and forth over the whole width, so many times, each in the given time. */
    private void sweeps(int times, int millisEach) {
        Points.Builder points = Points.builder(times + 1).add(0, 0, 0);
        for (int i = 1; i <= times; i++) {
            points.add(i % 2 * 4_000, 0, i * millisEach);
        }
        draws(times * millisEach, new InkOp.Down(points.build()));
    }

    @Test
    void lengthIsWhatThePenDrawsAndNotHowItTravelsBetweenStrokes() {
        draws(99, new InkOp.Down(points(0, 0, 0, 3, 4, 10)), new InkOp.Up());
        draws(99, new InkOp.Down(points(1_000, 1_000, 20)), new InkOp.Move(points(1_000, 1_012, 30)));
        assertThat(gauge.drawn()).isEqualTo(5 + 12);
    }

    @Test
    void whatIsTakenBackWasDrawnAllTheSame() {
        draws(99, new InkOp.Down(points(0, 0, 0, 300, 400, 10)), new InkOp.Up(), new InkOp.Undo());
        draws(99, new InkOp.Down(points(0, 0, 20, 300, 400, 30)), new InkOp.Clear());
        assertThat(gauge.drawn()).isEqualTo(1_000);
    }

    @Test
    void framesMayCutAStrokeAnywhere() {
        draws(99, new InkOp.Down(points(0, 0, 0)));
        draws(99, new InkOp.Move(points(30, 40, 10)), new InkOp.Move(points(60, 80, 20)));
        assertThat(gauge.drawn()).isEqualTo(100);
    }

    @Test
    void aHastyHandIsAHand() {
        sweeps(40, 80);
        assertThat(gauge.drawn()).isEqualTo(160_000);
        assertThat(gauge.flagged()).isFalse();
    }

    @Test
    void aFewFlicksAcrossTheCanvasAreAHandsAsWell() {
        sweeps(2, 5);
        assertThat(gauge.flagged()).isFalse();
    }

    @Test
    void noHandKeepsUpAFlick() {
        sweeps(8, 30);
        assertThat(gauge.flagged()).isTrue();
    }

    @Test
    void aWholeDrawingAtOnceIsNoHands() {
        sweeps(3, 0);
        assertThat(gauge.flagged()).isTrue();
        draws(60_000, new InkOp.Up(), new InkOp.Down(points(0, 0, 50_000)));
        assertThat(gauge.flagged()).as("once is enough").isTrue();
    }

    @Test
    void nobodyHasDrawnWhatIsStillToCome() {
        draws(1_000, new InkOp.Down(points(0, 0, 1_400)));
        assertThat(gauge.flagged()).as("clocks differ a little").isFalse();
        draws(1_000, new InkOp.Move(points(1, 1, 1_501)));
        assertThat(gauge.flagged()).isTrue();
    }

    @Test
    void inkThatComesLateIsNoOffence() {
        draws(30_000, new InkOp.Down(points(0, 0, 10, 100, 0, 20)));
        assertThat(gauge.flagged()).isFalse();
    }
}
