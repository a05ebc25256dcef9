package dev.inkrush.protocol;

import java.util.List;

/**
 * What changed in a room since the last tick, one binary frame. A snapshot is a tick frame whose deltas are
 * {@code reset}.
 *
 * @param tick ticks since the round's start
 * @param deltas by seat; a seat without news is absent
 */
public record TickFrame(int tick, List<SeatDelta> deltas) {
    public TickFrame {
        InvalidMessage.check(tick >= 0, ErrorCode.MALFORMED_FRAME, "tick is negative");
        deltas = List.copyOf(deltas);
    }

    /**
     * News of one seat.
     *
     * @param ackSeq the last ink frame of the seat that the server has taken, 0 for none
     * @param reset whether the seat's ink starts over from nothing with this delta
     * @param ink new ink, empty where there is none or the audience must not see it
     * @param guesses what the model believes now, best first; empty where unchanged
     */
    public record SeatDelta(int seat, int ackSeq, boolean reset, InkBlock ink, List<Guess> guesses) {
        public SeatDelta {
            InvalidMessage.inRange(ErrorCode.MALFORMED_FRAME, "seat", seat, 0, ProtocolLimits.MAX_SEAT);
            InvalidMessage.check(ackSeq >= 0, ErrorCode.MALFORMED_FRAME, "ackSeq is negative");
            guesses = List.copyOf(guesses);
            InvalidMessage.inRange(ErrorCode.MALFORMED_FRAME, "guesses", guesses.size(), 0, ProtocolLimits.MAX_GUESSES);
        }
    }
}
