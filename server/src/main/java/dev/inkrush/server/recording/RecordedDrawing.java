package dev.inkrush.server.recording;

import dev.inkrush.protocol.Points;
import java.util.List;

/**
 * A drawing placed on the canvas.
 *
 * @param line its line in the file, from 1
 * @param word what was to be drawn
 * @param keyId the dataset's id, empty where there is none
 * @param timed whether the times are the pen's own; they are all 0 otherwise
 * @param strokes at least one, each with at least one point; times count from the first point of the drawing
 */
public record RecordedDrawing(int line, String word, String keyId, boolean timed, List<Points> strokes) {
    public RecordedDrawing {
        strokes = List.copyOf(strokes);
    }

    /** Number of points in all strokes. */
    public int pointCount() {
        return strokes.stream().mapToInt(Points::size).sum();
    }

    /** Milliseconds from the first point to the last. */
    public int durationMillis() {
        Points last = strokes.getLast();
        return last.millis(last.size() - 1);
    }

    /** The same drawing by a pen that reports its place so many times a second. */
    public RecordedDrawing resampled(int penHz) {
        return new RecordedDrawing(
                line,
                word,
                keyId,
                timed,
                strokes.stream().map(stroke -> Resampling.of(stroke, penHz)).toList());
    }

    /** The same drawing in the dataset's simplified form, which has no times. */
    public RecordedDrawing simplified() {
        return new RecordedDrawing(line, word, keyId, false, Simplification.of(strokes));
    }
}
