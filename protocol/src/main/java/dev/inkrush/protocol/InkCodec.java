package dev.inkrush.protocol;

import static dev.inkrush.protocol.ErrorCode.MALFORMED_FRAME;
import static dev.inkrush.protocol.InvalidMessage.check;

import java.util.ArrayList;
import java.util.List;

/**
 * Ink blocks as bytes. An operation is a varint {@code points << 4 | pressure << 3 | code}, then its points. The first
 * point of a block is absolute (x, y, milliseconds), so that a block can be read by itself; every other is the zigzag
 * difference in x and y and the milliseconds since the point before. Pressure, where flagged, is a byte after each
 * point.
 */
final class InkCodec {
    private static final int MOVE = 0;
    private static final int DOWN = 1;
    private static final int UP = 2;
    private static final int UNDO = 3;
    private static final int CLEAR = 4;
    private static final int PRESSURE_FLAG = 8;
    private static final int MIN_POINT_BYTES = 3;

    private InkCodec() {}

    static void write(InkBlock block, WireWriter out) {
        Cursor cursor = new Cursor();
        for (InkOp op : block.ops()) {
            int code = switch (op) {
                case InkOp.Down down -> DOWN;
                case InkOp.Move move -> MOVE;
                case InkOp.Up up -> UP;
                case InkOp.Undo undo -> UNDO;
                case InkOp.Clear clear -> CLEAR;
            };
            Points points = InkBlock.points(op);
            out.writeVarint(points.size() << 4 | (points.hasPressure() ? PRESSURE_FLAG : 0) | code);
            cursor.write(points, out);
        }
    }

    /** Reads operations up to the end of {@code in}. */
    static InkBlock read(WireReader in, int maxOps, int maxPoints) {
        Cursor cursor = new Cursor();
        List<InkOp> ops = new ArrayList<>();
        int pointsLeft = maxPoints;
        while (!in.exhausted()) {
            check(ops.size() < maxOps, MALFORMED_FRAME, "more than " + maxOps + " operations");
            int header = in.readVarint();
            int count = header >>> 4;
            check(count <= pointsLeft, MALFORMED_FRAME, "more than " + maxPoints + " points in a frame");
            check(count <= in.remaining() / MIN_POINT_BYTES, MALFORMED_FRAME, "frame is truncated");
            pointsLeft -= count;
            check(count > 0 || (header & PRESSURE_FLAG) == 0, MALFORMED_FRAME, "pressure without points");
            ops.add(op(header & 7, cursor.read(in, count, (header & PRESSURE_FLAG) != 0)));
        }
        return new InkBlock(ops);
    }

    private static InkOp op(int code, Points points) {
        check(code <= DOWN || points.size() == 0, MALFORMED_FRAME, "only pen down and move have points");
        return switch (code) {
            case MOVE -> new InkOp.Move(points);
            case DOWN -> new InkOp.Down(points);
            case UP -> new InkOp.Up();
            case UNDO -> new InkOp.Undo();
            case CLEAR -> new InkOp.Clear();
            default -> throw new InvalidMessage(MALFORMED_FRAME, "unknown operation");
        };
    }

    /** The last point written or read in the block. */
    private static final class Cursor {
        private boolean started;
        private int x;
        private int y;
        private int millis;

        void write(Points points, WireWriter out) {
            for (int i = 0; i < points.size(); i++) {
                if (started) {
                    out.writeZigzag(points.x(i) - x);
                    out.writeZigzag(points.y(i) - y);
                    out.writeVarint(points.millis(i) - millis);
                } else {
                    out.writeVarint(points.x(i));
                    out.writeVarint(points.y(i));
                    out.writeVarint(points.millis(i));
                }
                if (points.hasPressure()) {
                    out.writeByte(points.pressure(i));
                }
                moveTo(points.x(i), points.y(i), points.millis(i));
            }
        }

        Points read(WireReader in, int count, boolean pressed) {
            Points.Builder points = Points.builder(count);
            for (int i = 0; i < count; i++) {
                if (started) {
                    // A hostile sum may wrap below zero; the range checks of the builder refuse what comes out.
                    moveTo(x + in.readZigzag(), y + in.readZigzag(), millis + in.readVarint());
                } else {
                    moveTo(in.readVarint(), in.readVarint(), in.readVarint());
                }
                points.add(x, y, millis, pressed ? in.readByte() : Points.NO_PRESSURE);
            }
            return points.build();
        }

        private void moveTo(int newX, int newY, int newMillis) {
            started = true;
            x = newX;
            y = newY;
            millis = newMillis;
        }
    }
}
