package dev.inkrush.server.recording;

import dev.inkrush.protocol.Points;
import dev.inkrush.protocol.ProtocolLimits;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts a drawing of any units on the canvas: scaled uniformly, so that it fits centred into the middle three quarters, and
 * rounded half up. A drawing without extent goes to the centre. Python's {@code normal_form.place} is the same rule.
 */
final class Placement {
    private static final double WIDTH = 0.75 * ProtocolLimits.CANVAS_WIDTH;
    private static final double HEIGHT = 0.75 * ProtocolLimits.CANVAS_HEIGHT;

    private final double lowX;
    private final double lowY;
    private final double width;
    private final double height;
    private final double scale;

    private Placement(double lowX, double lowY, double highX, double highY) {
        this.lowX = lowX;
        this.lowY = lowY;
        width = highX - lowX;
        height = highY - lowY;
        double across = width > 0 ? WIDTH / width : Double.POSITIVE_INFINITY;
        double down = height > 0 ? HEIGHT / height : Double.POSITIVE_INFINITY;
        double fitting = Math.min(across, down);
        scale = Double.isInfinite(fitting) ? 0 : fitting;
    }

    /**
     * Places strokes given as rows of x, y and, where {@code timed}, milliseconds. Time that runs backwards, as some
     * recordings have it, stands still instead; it ends with the longest round.
     */
    static List<Points> place(List<double[][]> strokes, boolean timed) {
        Placement placement = around(strokes);
        double origin = timed ? strokes.getFirst()[2][0] : 0;
        List<Points> placed = new ArrayList<>();
        int latest = 0;
        for (double[][] stroke : strokes) {
            Points.Builder points = Points.builder(stroke[0].length);
            for (int i = 0; i < stroke[0].length; i++) {
                if (timed) {
                    double millis = Math.min(ProtocolLimits.MAX_INK_MILLIS, stroke[2][i] - origin);
                    latest = Math.max(latest, (int) Math.floor(millis + 0.5));
                }
                points.add(placement.x(stroke[0][i]), placement.y(stroke[1][i]), latest);
            }
            placed.add(points.build());
        }
        return placed;
    }

    private static Placement around(List<double[][]> strokes) {
        double lowX = Double.POSITIVE_INFINITY;
        double lowY = Double.POSITIVE_INFINITY;
        double highX = Double.NEGATIVE_INFINITY;
        double highY = Double.NEGATIVE_INFINITY;
        for (double[][] stroke : strokes) {
            for (int i = 0; i < stroke[0].length; i++) {
                lowX = Math.min(lowX, stroke[0][i]);
                highX = Math.max(highX, stroke[0][i]);
                lowY = Math.min(lowY, stroke[1][i]);
                highY = Math.max(highY, stroke[1][i]);
            }
        }
        return new Placement(lowX, lowY, highX, highY);
    }

    private int x(double raw) {
        double x = ProtocolLimits.CANVAS_WIDTH / 2.0 + (raw - lowX - width / 2) * scale;
        return Math.clamp((int) Math.floor(x + 0.5), 0, ProtocolLimits.CANVAS_WIDTH - 1);
    }

    private int y(double raw) {
        double y = ProtocolLimits.CANVAS_HEIGHT / 2.0 + (raw - lowY - height / 2) * scale;
        return Math.clamp((int) Math.floor(y + 0.5), 0, ProtocolLimits.CANVAS_HEIGHT - 1);
    }
}
