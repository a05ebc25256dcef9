package dev.inkrush.server.recording;

import dev.inkrush.protocol.Points;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * The simplified form in which Quick, Draw! publishes its drawings: the larger side is 255 units long, points are whole
 * units, and of each stroke only those are kept that the straight lines between the kept ones would miss by more than two
 * units (Douglas and Peucker, <em>Algorithms for the reduction of the number of points required to represent a digitized
 * line or its caricature</em>, 1973).
 */
final class Simplification {
    private static final double SIDE = 255;
    private static final double EPSILON = 2;

    private Simplification() {}

    /** The simplified strokes, placed on the canvas again; they have no times. */
    static List<Points> of(List<Points> strokes) {
        double scale = SIDE / Math.max(1, side(strokes));
        return Placement.place(
                strokes.stream().map(stroke -> simplified(stroke, scale)).toList(), false);
    }

    private static int side(List<Points> strokes) {
        int[] low = {Integer.MAX_VALUE, Integer.MAX_VALUE};
        int[] high = {0, 0};
        for (Points stroke : strokes) {
            for (int i = 0; i < stroke.size(); i++) {
                low[0] = Math.min(low[0], stroke.x(i));
                low[1] = Math.min(low[1], stroke.y(i));
                high[0] = Math.max(high[0], stroke.x(i));
                high[1] = Math.max(high[1], stroke.y(i));
            }
        }
        return Math.max(high[0] - low[0], high[1] - low[1]);
    }

    /** Rows of x and y. */
    private static double[][] simplified(Points stroke, double scale) {
        double[] x = new double[stroke.size()];
        double[] y = new double[stroke.size()];
        for (int i = 0; i < x.length; i++) {
            x[i] = stroke.x(i) * scale;
            y[i] = stroke.y(i) * scale;
        }
        int[] kept = kept(x, y).stream().toArray();
        double[][] rows = new double[2][kept.length];
        for (int i = 0; i < kept.length; i++) {
            rows[0][i] = Math.floor(x[kept[i]]);
            rows[1][i] = Math.floor(y[kept[i]]);
        }
        return rows;
    }

    private static BitSet kept(double[] x, double[] y) {
        BitSet kept = new BitSet(x.length);
        kept.set(0);
        kept.set(x.length - 1);
        Deque<int[]> spans = new ArrayDeque<>(List.of(new int[] {0, x.length - 1}));
        while (!spans.isEmpty()) {
            int[] span = spans.pop();
            int farthest = farthest(x, y, span[0], span[1]);
            if (farthest > 0) {
                kept.set(farthest);
                spans.push(new int[] {span[0], farthest});
                spans.push(new int[] {farthest, span[1]});
            }
        }
        return kept;
    }

    /** The point between two others that lies farthest from the line between them, or 0 where all lie near enough. */
    private static int farthest(double[] x, double[] y, int from, int to) {
        double dx = x[to] - x[from];
        double dy = y[to] - y[from];
        double length = Math.hypot(dx, dy);
        int farthest = 0;
        double distance = EPSILON;
        for (int i = from + 1; i < to; i++) {
            double cross = Math.abs(dx * (y[i] - y[from]) - dy * (x[i] - x[from]));
            double away = length > 0 ? cross / length : Math.hypot(x[i] - x[from], y[i] - y[from]);
            if (away > distance) {
                farthest = i;
                distance = away;
            }
        }
        return farthest;
    }
}
