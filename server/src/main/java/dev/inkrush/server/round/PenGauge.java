package dev.inkrush.server.round;

import dev.inkrush.protocol.InkBlock;
import dev.inkrush.protocol.InkOp;
import dev.inkrush.protocol.Points;

/**
 * Measures what a pen does: how much it draws, and whether it ever moves as no hand can. Lengths are in canvas units.
 *
 * <p>The bounds are far beyond hands: of 2,512 raw drawings of Quick, Draw!, each blown up to the whole canvas, none
 * comes to more than 8,549 units over the lasting speed.
 */
final class PenGauge {
    /** Speed that a hand cannot keep up, in units a millisecond: across the canvas in 68 ms. */
    private static final int LASTING_SPEED = 60;

    /** How far a pen may get ahead of the lasting speed: a few flicks across the canvas. */
    private static final int HEAD_START = 10_240;

    /** How far a client's clock may run ahead of the server's, which started first. */
    private static final int CLOCK_SLACK_MILLIS = 500;

    private double drawn;
    private double ahead;
    private boolean begun;
    private int lastX;
    private int lastY;
    private int lastMillis;
    private boolean flagged;

    /** Length drawn so far; what was taken back counts as well. */
    int drawn() {
        return (int) Math.round(drawn);
    }

    /** Whether the pen has moved as no hand can, or says to have drawn what is still to come. */
    boolean flagged() {
        return flagged;
    }

    /**
     * Takes ink in the order drawn.
     *
     * @param elapsedMs milliseconds since the round's start, by the server's clock
     */
    void measure(InkBlock ink, int elapsedMs) {
        for (InkOp op : ink.ops()) {
            Points points = InkBlock.points(op);
            for (int i = 0; i < points.size(); i++) {
                boolean down = i == 0 && op instanceof InkOp.Down;
                measure(points.x(i), points.y(i), points.millis(i), down);
            }
        }
        flagged |= lastMillis > elapsedMs + CLOCK_SLACK_MILLIS;
    }

    private void measure(int x, int y, int millis, boolean down) {
        if (begun) {
            ahead = Math.max(0, ahead - (double) LASTING_SPEED * (millis - lastMillis));
        }
        if (!down) {
            double way = Math.hypot(x - lastX, y - lastY);
            drawn += way;
            ahead += way;
        }
        flagged |= ahead > HEAD_START;
        begun = true;
        lastX = x;
        lastY = y;
        lastMillis = millis;
    }
}
