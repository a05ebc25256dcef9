package dev.inkrush.protocol;

import dev.inkrush.protocol.TickFrame.OwnDelta;
import dev.inkrush.protocol.TickFrame.SeatDelta;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tick frames as bytes: what is the receiver's own first, if there is any, then the seats. */
final class TickCodec {
    static final int KIND_TICK = 2;
    static final int KIND_OWN_TICK = 4;

    private static final int FLAG_INK = 1;
    private static final int FLAG_BEST = 2;
    private static final int FLAG_RESET = 4;

    private TickCodec() {}

    static boolean isTick(int kind) {
        return kind == KIND_TICK || kind == KIND_OWN_TICK;
    }

    static byte[] encode(SeatDelta delta) {
        WireWriter out = new WireWriter(64);
        write(delta, out);
        return out.toByteArray();
    }

    /** Writes all that comes before the seats. */
    static void writeHead(int tick, @Nullable OwnDelta own, WireWriter out) {
        out.writeByte(own == null ? KIND_TICK : KIND_OWN_TICK);
        out.writeVarint(tick);
        if (own != null) {
            List<Guess> guesses = own.guesses();
            out.writeVarint(own.ackSeq());
            out.writeVarint(guesses == null ? 0 : 1 + guesses.size());
            if (guesses != null) {
                guesses.forEach(guess -> BinaryCodec.writeGuess(guess, out));
            }
        }
    }

    private static void write(SeatDelta delta, WireWriter out) {
        boolean ink = !delta.ink().ops().isEmpty();
        Guess best = delta.best();
        int flags = (ink ? FLAG_INK : 0) | (best != null ? FLAG_BEST : 0) | (delta.reset() ? FLAG_RESET : 0);
        out.writeVarint(delta.seat() << 3 | flags);
        if (ink) {
            BinaryCodec.writeInk(delta.ink(), out);
        }
        if (best != null) {
            BinaryCodec.writeGuess(best, out);
        }
    }

    /** Reads a frame of one of the two kinds; its first byte is still to be read. */
    static TickFrame read(WireReader in) {
        int kind = in.readByte();
        InvalidMessage.check(isTick(kind), ErrorCode.MALFORMED_FRAME, "not a tick frame");
        int tick = in.readVarint();
        OwnDelta own = kind == KIND_OWN_TICK ? readOwn(in) : null;
        List<SeatDelta> deltas = new ArrayList<>();
        while (!in.exhausted()) {
            deltas.add(readSeat(in));
        }
        return new TickFrame(tick, own, deltas);
    }

    private static OwnDelta readOwn(WireReader in) {
        int ackSeq = in.readVarint();
        int count = in.readVarint();
        if (count == 0) {
            return new OwnDelta(ackSeq, null);
        }
        List<Guess> guesses = new ArrayList<>();
        for (int left = count - 1; left > 0; left--) {
            guesses.add(BinaryCodec.readGuess(in));
        }
        return new OwnDelta(ackSeq, guesses);
    }

    private static SeatDelta readSeat(WireReader in) {
        int head = in.readVarint();
        InkBlock ink = (head & FLAG_INK) != 0 ? BinaryCodec.readInk(in) : InkBlock.EMPTY;
        Guess best = (head & FLAG_BEST) != 0 ? BinaryCodec.readGuess(in) : null;
        return new SeatDelta(head >>> 3, (head & FLAG_RESET) != 0, ink, best);
    }
}
