package dev.inkrush.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changed in a room since the last tick, one binary frame. A snapshot is a tick frame whose deltas are
 * {@code reset}.
 *
 * @param tick ticks since the round's start
 * @param own what only the receiver is told, about the receiver's own drawing; null without news, and for spectators
 * @param deltas at most one of each seat; a seat without news is absent, and the receiver's own is unless {@code reset}
 */
public record TickFrame(int tick, @Nullable OwnDelta own, List<SeatDelta> deltas) {
    /** A seat's top guess is told to others at one tick out of so many at most: nobody reads faster. */
    public static final int TICKS_BETWEEN_GUESSES = 4;

    public TickFrame {
        InvalidMessage.check(tick >= 0, ErrorCode.MALFORMED_FRAME, "tick is negative");
        deltas = List.copyOf(deltas);
        long seats = deltas.stream().mapToInt(SeatDelta::seat).distinct().count();
        InvalidMessage.check(seats == deltas.size(), ErrorCode.MALFORMED_FRAME, "a seat is told of twice");
    }

    /**
     * News of the receiver's own drawing.
     *
     * @param ackSeq the last ink frame that the server has taken and its guesses include, 0 for none
     * @param guesses what the model believes now, best first; null where unchanged
     */
    public record OwnDelta(int ackSeq, @Nullable List<Guess> guesses) {
        public OwnDelta {
            InvalidMessage.check(ackSeq >= 0, ErrorCode.MALFORMED_FRAME, "ackSeq is negative");
            if (guesses != null) {
                guesses = List.copyOf(guesses);
                int most = ProtocolLimits.MAX_GUESSES;
                InvalidMessage.inRange(ErrorCode.MALFORMED_FRAME, "guesses", guesses.size(), 0, most);
            }
        }
    }

    /**
     * News of one seat, as others are told.
     *
     * @param reset whether the seat's ink and guess start over from nothing with this delta
     * @param ink new ink, empty where there is none or the audience must not see it
     * @param best the model's top guess; null where it is as before, or none after a {@code reset}
     */
    public record SeatDelta(
            int seat, boolean reset, InkBlock ink, @Nullable Guess best) {
        public SeatDelta {
            InvalidMessage.inRange(ErrorCode.MALFORMED_FRAME, "seat", seat, 0, ProtocolLimits.MAX_SEAT);
        }
    }
}
