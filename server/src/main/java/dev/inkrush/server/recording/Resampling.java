package dev.inkrush.server.recording;

import dev.inkrush.protocol.Points;

/** A stroke as a pen of another rate would have reported it: points on the straight lines between the recorded ones. */
final class Resampling {
    private static final double MILLIS_PER_SECOND = 1_000;

    private Resampling() {}

    /** The first point, one for each period of the pen, and the last. */
    static Points of(Points stroke, int penHz) {
        int last = stroke.size() - 1;
        double period = MILLIS_PER_SECOND / penHz;
        Points.Builder points = Points.builder(stroke.size());
        int piece = 0;
        for (double millis = stroke.millis(0); millis < stroke.millis(last); millis += period) {
            while (stroke.millis(piece + 1) <= millis) {
                piece++;
            }
            double span = stroke.millis(piece + 1) - stroke.millis(piece);
            double share = (millis - stroke.millis(piece)) / span;
            points.add(
                    between(stroke.x(piece), stroke.x(piece + 1), share),
                    between(stroke.y(piece), stroke.y(piece + 1), share),
                    (int) millis);
        }
        return points.add(stroke.x(last), stroke.y(last), stroke.millis(last)).build();
    }

    private static int between(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }
}
