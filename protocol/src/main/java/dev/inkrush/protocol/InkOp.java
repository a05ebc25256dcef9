package dev.inkrush.protocol;

/** One thing that a pen did. */
public sealed interface InkOp {
    /** Begins a stroke at the first of the points. */
    record Down(Points points) implements InkOp {
        public Down {
            InvalidMessage.check(points.size() > 0, ErrorCode.MALFORMED_FRAME, "pen down needs a point");
        }
    }

    /** Goes on with the stroke. */
    record Move(Points points) implements InkOp {
        public Move {
            InvalidMessage.check(points.size() > 0, ErrorCode.MALFORMED_FRAME, "move needs a point");
        }
    }

    /** Ends the stroke where it is. */
    record Up() implements InkOp {}

    /** Takes the last stroke away, the open one if there is one. */
    record Undo() implements InkOp {}

    /** Takes all strokes away. */
    record Clear() implements InkOp {}
}
