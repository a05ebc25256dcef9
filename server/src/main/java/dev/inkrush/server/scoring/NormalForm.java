package dev.inkrush.server.scoring;

import java.util.List;

/**
 * The causal rule that turns ink into tokens, so that the recogniser cares neither for the pen's rate nor for the size of
 * the screen: a token whenever the pen has got a fixed share of the drawing's running size away from the last token, and
 * one at each pen down and pen up.
 *
 * <p>TypeScript and Python hold the same rule to the bit ({@code models/golden/normal-form.json}). Reordering a sum or
 * fusing a multiplication changes tokens and with them every score.
 *
 * <p>One instance reads one drawing. Coordinates are canvas units. Not safe for use by several threads.
 */
public final class NormalForm {
    /**
     * How dense tokens lie; belongs to a trained recogniser.
     *
     * @param minimumSize smaller drawings count as this large, canvas units, positive
     * @param stepsPerSize steps along one length of the running size, positive
     */
    public record Spacing(double minimumSize, double stepsPerSize) {
        public Spacing {
            if (!(minimumSize > 0 && minimumSize < 1e6 && stepsPerSize > 0 && stepsPerSize < 1e3)) {
                throw new IllegalArgumentException("minimumSize and stepsPerSize must be positive and small");
            }
        }
    }

    /** A bend of so many squared steps counts half, and a smaller one less: it is mostly the pen's own noise. */
    private static final double BEND_NOISE = 0.05;

    private final Spacing spacing;
    private boolean started;
    private double anchorX;
    private double anchorY;
    private double lastX;
    private double lastY;
    private double area;
    private double minX;
    private double maxX;
    private double minY;
    private double maxY;
    private double step;

    public NormalForm(Spacing spacing) {
        this.spacing = spacing;
    }

    /** Begins a stroke; adds one token. */
    public void down(double x, double y, List<Token> out) {
        emit(x, y, Token.DOWN, 0, out);
    }

    /** Draws on to a point; adds a token for each step on the way. A point that repeats the last one is ignored. */
    public void move(double x, double y, List<Token> out) {
        while (x != lastX || y != lastY) {
            double vx = x - lastX;
            double vy = y - lastY;
            double wx = lastX - anchorX;
            double wy = lastY - anchorY;
            double a = vx * vx + vy * vy;
            double b = wx * vx + wy * vy;
            double c = wx * wx + wy * wy - step * step;
            double share = (-b + Math.sqrt(b * b - a * c)) / a;
            boolean crosses = share <= 1;
            double nextX = crosses ? lastX + share * vx : x;
            double nextY = crosses ? lastY + share * vy : y;
            area += (wx * (nextY - anchorY) - wy * (nextX - anchorX)) / 2;
            if (crosses) {
                emit(nextX, nextY, Token.TRAVEL, bend(), out);
            } else {
                lastX = nextX;
                lastY = nextY;
            }
        }
    }

    /** Ends the stroke where the pen is; adds one token. */
    public void up(List<Token> out) {
        emit(lastX, lastY, Token.UP, bend(), out);
    }

    private double bend() {
        double bend = area / (step * step);
        return bend * Math.abs(bend) / (Math.abs(bend) + BEND_NOISE);
    }

    /** Forgets the drawing. */
    public void restart() {
        started = false;
    }

    private void emit(double x, double y, int pen, double bend, List<Token> out) {
        out.add(new Token(x, y, pen, bend));
        minX = started ? Math.min(minX, x) : x;
        maxX = started ? Math.max(maxX, x) : x;
        minY = started ? Math.min(minY, y) : y;
        maxY = started ? Math.max(maxY, y) : y;
        started = true;
        anchorX = x;
        anchorY = y;
        lastX = x;
        lastY = y;
        area = 0;
        step = Math.max(spacing.minimumSize(), Math.max(maxX - minX, maxY - minY)) / spacing.stepsPerSize();
    }
}
