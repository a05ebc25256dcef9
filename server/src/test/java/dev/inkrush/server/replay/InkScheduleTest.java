package dev.inkrush.server.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inkrush.protocol.InkBlock;
import dev.inkrush.protocol.InkOp;
import dev.inkrush.protocol.Points;
import dev.inkrush.server.recording.RecordedDrawing;
import java.util.List;
import org.junit.jupiter.api.Test;

class InkScheduleTest {
    @Test
    void aFrameHoldsFiftyMillisecondsAndAPenUpIsSentAtOnce() {
        RecordedDrawing drawing =
                new RecordedDrawing(1, "cat", "", true, List.of(stroke(0, 12, 10), stroke(500, 1, 0)));
        List<InkSchedule.Frame> frames = InkSchedule.of(drawing, 1);
        assertThat(frames).extracting(InkSchedule.Frame::atMillis).containsExactly(50, 100, 110, 500);
        assertThat(frames).extracting(InkSchedule.Frame::points).containsExactly(5, 5, 2, 1);
        assertThat(frames.get(0).ink().ops()).hasExactlyElementsOfTypes(InkOp.Down.class);
        assertThat(frames.get(1).ink().ops()).hasExactlyElementsOfTypes(InkOp.Move.class);
        assertThat(frames.get(2).ink().ops()).hasExactlyElementsOfTypes(InkOp.Move.class, InkOp.Up.class);
        assertThat(frames.get(3).ink().ops()).hasExactlyElementsOfTypes(InkOp.Down.class, InkOp.Up.class);
    }

    @Test
    void speedShortensTimesAndKeepsPoints() {
        RecordedDrawing drawing = new RecordedDrawing(1, "cat", "", true, List.of(stroke(0, 101, 10)));
        List<InkSchedule.Frame> slow = InkSchedule.of(drawing, 0.5);
        List<InkSchedule.Frame> fast = InkSchedule.of(drawing, 10);
        assertThat(slow.getLast().atMillis()).isEqualTo(2_000);
        assertThat(fast.getLast().atMillis()).isEqualTo(100);
        assertThat(points(slow)).isEqualTo(101);
        assertThat(points(fast)).isEqualTo(101);
    }

    @Test
    void noFrameHoldsMoreThanTheProtocolAllows() {
        RecordedDrawing drawing = new RecordedDrawing(1, "cat", "", true, List.of(stroke(0, 2_600, 0)));
        List<InkSchedule.Frame> frames = InkSchedule.of(drawing, 1);
        assertThat(frames).extracting(InkSchedule.Frame::points).containsExactly(500, 500, 500, 500, 500, 100);
        assertThat(frames).extracting(frame -> frame.ink().pointCount()).containsExactly(500, 500, 500, 500, 500, 100);
    }

    private static Points stroke(int fromMillis, int count, int period) {
        Points.Builder points = Points.builder(count);
        for (int i = 0; i < count; i++) {
            points.add(i % 4096, 7, fromMillis + i * period);
        }
        return points.build();
    }

    private static int points(List<InkSchedule.Frame> frames) {
        return frames.stream()
                .map(InkSchedule.Frame::ink)
                .mapToInt(InkBlock::pointCount)
                .sum();
    }
}
