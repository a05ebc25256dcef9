package dev.inkrush.server.scoring;

import java.util.List;

/**
 * The causal rule that turns ink into tokens, so that the recogniser cares neither for the pen's rate nor for the size of
 * the screen. A brush follows the pen at a short distance, which smooths what a coarse screen or a slow pen does to a
 * line. There is a token whenever the brush has got a fixed share of the drawing's running size away from the last token,
 * and one where the pen is at each pen down and pen up.
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

    /** Along one length of the running size; after each stride the pen pulls the brush. */
    private static final double STRIDES_PER_SIZE = 220;

    /** Minimum sizes; smaller drawings have the strides of one as large, since pixels do not shrink with them. */
    private static final double SMALL = 3;

    /** Share of the way to the pen that the brush then goes: it stays about two strides behind. */
    private static final double PULL = 1.0 / 3;

    private final Spacing spacing;
    private boolean started;
    private double anchorX;
    private double anchorY;
    private double brushX;
    private double brushY;
    private double penX;
    private double penY;
    private double sincePull;
    private double area;
    private double minX;
    private double maxX;
    private double minY;
    private double maxY;
    private double step;
    private double stride;

    public NormalForm(Spacing spacing) {
        this.spacing = spacing;
    }

    /** Begins a stroke; adds one token. */
    public void down(double x, double y, List<Token> out) {
        penX = x;
        penY = y;
        sincePull = 0;
        emit(x, y, Token.DOWN, 0, out);
    }

    /** Draws on to a point; adds a token for each step of the brush. A point that repeats the last one is ignored. */
    public void move(double x, double y, List<Token> out) {
        while (true) {
            double vx = x - penX;
            double vy = y - penY;
            double way = Math.sqrt(vx * vx + vy * vy);
            double due = stride - sincePull;
            if (way < due) {
                penX = x;
                penY = y;
                sincePull += way;
                return;
            }
            penX += vx * due / way;
            penY += vy * due / way;
            sincePull = 0;
            brush(brushX + PULL * (penX - brushX), brushY + PULL * (penY - brushY), out);
        }
    }

    /** Ends the stroke where the pen is; adds a token, and those of the steps on the brush's way there. */
    public void up(List<Token> out) {
        brush(penX, penY, out);
        emit(penX, penY, Token.UP, bend(), out);
    }

    /** Forgets the drawing. */
    public void restart() {
        started = false;
    }

    private void brush(double x, double y, List<Token> out) {
        while (x != brushX || y != brushY) {
            double vx = x - brushX;
            double vy = y - brushY;
            double wx = brushX - anchorX;
            double wy = brushY - anchorY;
            double a = vx * vx + vy * vy;
            double b = wx * vx + wy * vy;
            double c = wx * wx + wy * wy - step * step;
            double share = (-b + Math.sqrt(b * b - a * c)) / a;
            boolean crosses = share <= 1;
            double nextX = crosses ? brushX + share * vx : x;
            double nextY = crosses ? brushY + share * vy : y;
            area += (wx * (nextY - anchorY) - wy * (nextX - anchorX)) / 2;
            if (crosses) {
                emit(nextX, nextY, Token.TRAVEL, bend(), out);
            } else {
                brushX = nextX;
                brushY = nextY;
            }
        }
    }

    private double bend() {
        double bend = area / (step * step);
        return bend * Math.abs(bend) / (Math.abs(bend) + BEND_NOISE);
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
        brushX = x;
        brushY = y;
        area = 0;
        double size = Math.max(maxX - minX, maxY - minY);
        step = Math.max(spacing.minimumSize(), size) / spacing.stepsPerSize();
        stride = Math.max(SMALL * spacing.minimumSize(), size) / STRIDES_PER_SIZE;
    }
}
