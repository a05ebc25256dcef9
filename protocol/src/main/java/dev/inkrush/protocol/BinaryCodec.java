package dev.inkrush.protocol;

import static dev.inkrush.protocol.ErrorCode.MALFORMED_FRAME;
import static dev.inkrush.protocol.InvalidMessage.check;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** The binary frames: a kind byte, then the fields in the order of the records. */
public final class BinaryCodec {
    static final int KIND_INK = 1;
    static final int KIND_TICK = 2;
    static final int KIND_REVEAL = 3;

    private static final int FLAG_INK = 1;
    private static final int FLAG_GUESSES = 2;
    private static final int FLAG_RESET = 4;

    private BinaryCodec() {}

    /** Reads what a client sent as a binary frame. The buffer is consumed; never throws. */
    public static DecodeResult decode(ByteBuffer frame) {
        try {
            WireReader in = new WireReader(frame);
            if (in.readByte() != KIND_INK) {
                return new Rejected(ErrorCode.TEXT_EXPECTED, "the only binary frame of a client is ink, kind 1");
            }
            int serial = in.readVarint();
            int seq = in.readVarint();
            InkBlock ink = InkCodec.read(in, ProtocolLimits.MAX_OPS_PER_FRAME, ProtocolLimits.MAX_POINTS_PER_FRAME);
            return new Decoded(new ClientMessage.InkFrame(serial, seq, ink));
        } catch (InvalidMessage invalid) {
            return new Rejected(invalid.code(), String.valueOf(invalid.getMessage()));
        }
    }

    public static byte[] encode(ClientMessage.InkFrame frame) {
        WireWriter out = new WireWriter(64);
        out.writeByte(KIND_INK);
        out.writeVarint(frame.serial());
        out.writeVarint(frame.seq());
        InkCodec.write(frame.ink(), out);
        return out.toByteArray();
    }

    public static byte[] encode(TickFrame frame) {
        WireWriter out = new WireWriter(256);
        out.writeByte(KIND_TICK);
        out.writeVarint(frame.tick());
        for (TickFrame.SeatDelta delta : frame.deltas()) {
            boolean ink = !delta.ink().ops().isEmpty();
            boolean guesses = !delta.guesses().isEmpty();
            int flags = (ink ? FLAG_INK : 0) | (guesses ? FLAG_GUESSES : 0) | (delta.reset() ? FLAG_RESET : 0);
            out.writeVarint(delta.seat() << 3 | flags);
            out.writeVarint(delta.ackSeq());
            if (ink) {
                writeInk(delta.ink(), out);
            }
            if (guesses) {
                out.writeVarint(delta.guesses().size());
                delta.guesses().forEach(guess -> writeGuess(guess, out));
            }
        }
        return out.toByteArray();
    }

    /** Whether a server's binary frame is a tick; it is a reveal otherwise. The buffer is not consumed. */
    public static boolean isTick(ByteBuffer frame) {
        return frame.hasRemaining() && frame.get(frame.position()) == KIND_TICK;
    }

    /**
     * Reads a tick frame, for clients written in Java.
     *
     * @throws InvalidMessage when it is none
     */
    public static TickFrame decodeTick(ByteBuffer frame) {
        WireReader in = new WireReader(frame);
        check(in.readByte() == KIND_TICK, MALFORMED_FRAME, "not a tick frame");
        int tick = in.readVarint();
        List<TickFrame.SeatDelta> deltas = new ArrayList<>();
        while (!in.exhausted()) {
            int head = in.readVarint();
            int ackSeq = in.readVarint();
            InkBlock ink = (head & FLAG_INK) != 0 ? readInk(in) : InkBlock.EMPTY;
            List<Guess> guesses = new ArrayList<>();
            for (int left = (head & FLAG_GUESSES) != 0 ? in.readVarint() : 0; left > 0; left--) {
                guesses.add(readGuess(in));
            }
            deltas.add(new TickFrame.SeatDelta(head >>> 3, ackSeq, (head & FLAG_RESET) != 0, ink, guesses));
        }
        return new TickFrame(tick, deltas);
    }

    public static byte[] encode(RevealFrame frame) {
        WireWriter out = new WireWriter(1024);
        out.writeByte(KIND_REVEAL);
        out.writeVarint(frame.round());
        out.writeVarint(frame.seat());
        writeInk(frame.ink(), out);
        int last = 0;
        for (RevealFrame.Thought thought : frame.thoughts()) {
            out.writeVarint(thought.atMs() - last);
            writeGuess(thought.best(), out);
            out.writeByte(thought.promptProbability());
            last = thought.atMs();
        }
        return out.toByteArray();
    }

    /**
     * Reads a reveal frame, for clients written in Java.
     *
     * @throws InvalidMessage when it is none
     */
    public static RevealFrame decodeReveal(ByteBuffer frame) {
        WireReader in = new WireReader(frame);
        check(in.readByte() == KIND_REVEAL, MALFORMED_FRAME, "not a reveal frame");
        int round = in.readVarint();
        int seat = in.readVarint();
        InkBlock ink = readInk(in);
        List<RevealFrame.Thought> thoughts = new ArrayList<>();
        int atMs = 0;
        while (!in.exhausted()) {
            atMs += in.readVarint();
            thoughts.add(new RevealFrame.Thought(atMs, readGuess(in), in.readByte()));
        }
        return new RevealFrame(round, seat, ink, thoughts);
    }

    private static void writeInk(InkBlock ink, WireWriter out) {
        WireWriter block = new WireWriter(64);
        InkCodec.write(ink, block);
        byte[] bytes = block.toByteArray();
        out.writeVarint(bytes.length);
        out.writeBytes(bytes);
    }

    private static InkBlock readInk(WireReader in) {
        return InkCodec.read(in.readSection(), Integer.MAX_VALUE, ProtocolLimits.MAX_POINTS_PER_ROUND);
    }

    private static void writeGuess(Guess guess, WireWriter out) {
        out.writeVarint(guess.label());
        out.writeByte(guess.probability());
    }

    private static Guess readGuess(WireReader in) {
        return new Guess(in.readVarint(), in.readByte());
    }
}
