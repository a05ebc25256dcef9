package dev.inkrush.protocol;

import static dev.inkrush.protocol.InvalidMessage.check;

import java.util.List;

/**
 * Pen operations in order. Within a block time never runs backwards, a stroke that begins in the block is down before
 * it moves, and moves before any {@code Down} continue the stroke that was open before.
 */
public record InkBlock(List<InkOp> ops) {
    public static final InkBlock EMPTY = new InkBlock(List.of());

    public InkBlock {
        ops = List.copyOf(ops);
        checkOrder(ops);
        checkTime(ops);
    }

    /** Number of points in all operations. */
    public int pointCount() {
        int count = 0;
        for (InkOp op : ops) {
            count += points(op).size();
        }
        return count;
    }

    /** The points of an operation; none for those that have none. */
    public static Points points(InkOp op) {
        return switch (op) {
            case InkOp.Down down -> down.points();
            case InkOp.Move move -> move.points();
            case InkOp.Up up -> NONE;
            case InkOp.Undo undo -> NONE;
            case InkOp.Clear clear -> NONE;
        };
    }

    private static final Points NONE = Points.builder(0).build();

    private enum Pen {
        UNKNOWN,
        DOWN,
        UP
    }

    private static void checkOrder(List<InkOp> ops) {
        Pen pen = Pen.UNKNOWN;
        for (InkOp op : ops) {
            switch (op) {
                case InkOp.Down down -> {
                    check(pen != Pen.DOWN, ErrorCode.INK_ORDER, "pen down while it is down");
                    pen = Pen.DOWN;
                }
                case InkOp.Move move -> {
                    check(pen != Pen.UP, ErrorCode.INK_ORDER, "move while the pen is up");
                    pen = Pen.DOWN;
                }
                case InkOp.Up up -> {
                    check(pen != Pen.UP, ErrorCode.INK_ORDER, "pen up while it is up");
                    pen = Pen.UP;
                }
                case InkOp.Undo undo -> pen = Pen.UP;
                case InkOp.Clear clear -> pen = Pen.UP;
            }
        }
    }

    private static void checkTime(List<InkOp> ops) {
        int latest = 0;
        for (InkOp op : ops) {
            Points points = points(op);
            if (points.size() > 0) {
                check(points.millis(0) >= latest, ErrorCode.TIME_BACKWARDS, "a stroke starts before the last ended");
                latest = points.millis(points.size() - 1);
            }
        }
    }
}
