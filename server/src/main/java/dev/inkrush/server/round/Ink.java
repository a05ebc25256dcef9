package dev.inkrush.server.round;

import dev.inkrush.protocol.ErrorCode;
import dev.inkrush.protocol.InkBlock;
import dev.inkrush.protocol.InkOp;
import dev.inkrush.protocol.Points;
import dev.inkrush.protocol.ProtocolLimits;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a player has drawn so far. Immutable, and each state shares all strokes with the one before it: a frame of ink is
 * tried out on a copy for nothing, and dropped when one of its operations is refused.
 */
public final class Ink {
    public static final Ink EMPTY = new Ink(null, false, 0);

    private final @Nullable Stroke last;
    private final boolean penDown;
    private final int latestMillis;

    private Ink(@Nullable Stroke last, boolean penDown, int latestMillis) {
        this.last = last;
        this.penDown = penDown;
        this.latestMillis = latestMillis;
    }

    /** A stroke, by its newest piece. {@code total} counts the points of this stroke and of all before it. */
    private record Stroke(@Nullable Stroke before, Piece piece, int total) {
        Stroke grown(Points points) {
            return new Stroke(before, new Piece(piece, points), total + points.size());
        }
    }

    private record Piece(@Nullable Piece before, Points points) {}

    /** Why an operation cannot come next; null when it can. */
    public @Nullable ErrorCode refusal(InkOp op) {
        return switch (op) {
            case InkOp.Down down -> penDown ? ErrorCode.INK_ORDER : refusal(down.points());
            case InkOp.Move move -> penDown ? refusal(move.points()) : ErrorCode.INK_ORDER;
            case InkOp.Up up -> penDown ? null : ErrorCode.INK_ORDER;
            case InkOp.Undo undo -> null;
            case InkOp.Clear clear -> null;
        };
    }

    private @Nullable ErrorCode refusal(Points points) {
        if (points.millis(0) < latestMillis) {
            return ErrorCode.TIME_BACKWARDS;
        }
        return pointCount() + points.size() > ProtocolLimits.MAX_POINTS_PER_ROUND ? ErrorCode.TOO_MANY_POINTS : null;
    }

    /** The ink after an operation that {@link #refusal} lets pass. */
    public Ink after(InkOp op) {
        return switch (op) {
            case InkOp.Down(Points points) ->
                drawing(new Stroke(last, new Piece(null, points), pointCount() + points.size()), points);
            case InkOp.Move(Points points) -> drawing(open().grown(points), points);
            case InkOp.Up up -> new Ink(last, false, latestMillis);
            case InkOp.Undo undo -> new Ink(last == null ? null : last.before, false, latestMillis);
            case InkOp.Clear clear -> new Ink(null, false, latestMillis);
        };
    }

    private static Ink drawing(Stroke stroke, Points points) {
        return new Ink(stroke, true, points.millis(points.size() - 1));
    }

    private Stroke open() {
        if (last == null || !penDown) {
            throw new IllegalStateException("no stroke is open");
        }
        return last;
    }

    public boolean isEmpty() {
        return last == null;
    }

    /** Points in all strokes that have not been taken away. */
    public int pointCount() {
        return last == null ? 0 : last.total;
    }

    /** The drawing as it stands, as operations: strokes that were taken away are gone. */
    public InkBlock block() {
        Deque<Stroke> strokes = new ArrayDeque<>();
        for (Stroke stroke = last; stroke != null; stroke = stroke.before) {
            strokes.push(stroke);
        }
        List<InkOp> ops = new ArrayList<>();
        for (Stroke stroke : strokes) {
            addPieces(stroke, ops);
            ops.add(new InkOp.Up());
        }
        if (penDown) {
            ops.removeLast();
        }
        return new InkBlock(ops);
    }

    private static void addPieces(Stroke stroke, List<InkOp> ops) {
        Deque<Points> pieces = new ArrayDeque<>();
        for (Piece piece = stroke.piece; piece != null; piece = piece.before) {
            pieces.push(piece.points);
        }
        ops.add(new InkOp.Down(pieces.pop()));
        // Not joined into one run: a run has pressure at every point or at none, a stroke need not.
        pieces.forEach(points -> ops.add(new InkOp.Move(points)));
    }
}
