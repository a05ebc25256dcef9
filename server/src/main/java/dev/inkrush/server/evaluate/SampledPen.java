package dev.inkrush.server.evaluate;

import dev.inkrush.protocol.Points;
import dev.inkrush.protocol.ProtocolLimits;
import dev.inkrush.server.recording.RecordedDrawing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A pen as a page sees it: where it is at each tick of the screen, in whole pixels.
 *
 * @param hertz reports a second
 * @param pixels of the screen along the width of the canvas
 * @param hand how the strokes are sped through
 */
public record SampledPen(int hertz, int pixels, Hand hand) {
    /** The pen that others are compared with. */
    public static final SampledPen REFERENCE = new SampledPen(240, SampledPen.FOUR_K, Hand.STEADY);

    private static final int PHONE = 400;
    private static final int FOUR_K = 3840;

    /** No hand draws faster, in canvas units a millisecond: the width of the canvas in less than a second. */
    private static final double FASTEST = 5;

    /** How far along its way the pen is after a share of a stroke's time. */
    public enum Hand {
        STEADY,
        FAST_THEN_SLOW,
        SLOW_THEN_FAST;

        double progress(double time) {
            return switch (this) {
                case STEADY -> time;
                case FAST_THEN_SLOW -> 1.5 * time - 0.5 * time * time;
                case SLOW_THEN_FAST -> 0.5 * time + 0.5 * time * time;
            };
        }
    }

    /** Pens from slow to quick, on a small and on a large screen, both ways of speeding through a stroke. */
    public static List<SampledPen> all() {
        List<SampledPen> pens = new ArrayList<>();
        for (int hertz : new int[] {30, 60, 120, 240}) {
            for (int pixels : new int[] {PHONE, FOUR_K}) {
                pens.add(new SampledPen(hertz, pixels, Hand.FAST_THEN_SLOW));
                pens.add(new SampledPen(hertz, pixels, Hand.SLOW_THEN_FAST));
            }
        }
        return pens;
    }

    /** A drawing as this pen reports it, each stroke in the time that it took, or that a hand would take. */
    public RecordedDrawing redraw(RecordedDrawing drawing) {
        return new RecordedDrawing(
                drawing.line(),
                drawing.word(),
                drawing.keyId(),
                false,
                drawing.strokes().stream().map(this::redraw).toList());
    }

    /** For people: {@code 30 Hz on 400 pixels, fast then slow}. */
    public String describe() {
        return "%d Hz on %d pixels, %s"
                .formatted(hertz, pixels, hand.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    private Points redraw(Points stroke) {
        Path path = new Path(stroke);
        double millis = Math.max(stroke.millis(stroke.size() - 1) - stroke.millis(0), path.length() / FASTEST);
        int reports = Math.max(1, (int) (millis * hertz / 1000));
        Points.Builder reported = Points.builder(reports + 1);
        for (int i = 0; i <= reports; i++) {
            double way = hand.progress((double) i / reports);
            reported.add(pixel(path.x(way)), pixel(path.y(way)), 0);
        }
        return reported.build();
    }

    /** The canvas unit of the pixel's corner, as the page maps it. */
    private int pixel(double unit) {
        double width = ProtocolLimits.CANVAS_WIDTH;
        return (int) Math.floor(Math.floor(unit / width * pixels) / pixels * width);
    }

    /** A stroke by the share of its length. */
    private static final class Path {
        private final Points stroke;
        private final double[] length;

        Path(Points stroke) {
            this.stroke = stroke;
            length = new double[stroke.size()];
            for (int i = 1; i < length.length; i++) {
                length[i] = length[i - 1] + Math.hypot(stroke.x(i) - stroke.x(i - 1), stroke.y(i) - stroke.y(i - 1));
            }
        }

        double length() {
            return length[length.length - 1];
        }

        double x(double way) {
            int i = segment(way);
            return stroke.x(i) + on(i, way) * (stroke.x(Math.min(i + 1, length.length - 1)) - stroke.x(i));
        }

        double y(double way) {
            int i = segment(way);
            return stroke.y(i) + on(i, way) * (stroke.y(Math.min(i + 1, length.length - 1)) - stroke.y(i));
        }

        private int segment(double way) {
            int found = Arrays.binarySearch(length, way * length());
            return Math.clamp(found < 0 ? -found - 2 : found, 0, Math.max(0, length.length - 2));
        }

        private double on(int i, double way) {
            double part = i + 1 < length.length ? length[i + 1] - length[i] : 0;
            return part > 0 ? Math.clamp((way * length() - length[i]) / part, 0, 1) : 0;
        }
    }
}
