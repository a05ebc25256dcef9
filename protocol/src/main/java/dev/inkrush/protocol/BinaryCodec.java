package dev.inkrush.protocol;

import static dev.inkrush.protocol.ErrorCode.MALFORMED_FRAME;
import static dev.inkrush.protocol.InvalidMessage.check;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** The binary frames: a kind byte, then the fields in the order of the records. */
public final class BinaryCodec {
    static final int KIND_INK = 1;
    static final int KIND_REVEAL = 3;

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
        return new TickEncoder(frame.tick(), frame.deltas()).whole(frame.own());
    }

    /** Whether a server's binary frame is a tick; it is a reveal otherwise. The buffer is not consumed. */
    public static boolean isTick(ByteBuffer frame) {
        return frame.hasRemaining() && TickCodec.isTick(frame.get(frame.position()));
    }

    /**
     * Reads a tick frame, for clients written in Java.
     *
     * @throws InvalidMessage when it is none
     */
    public static TickFrame decodeTick(ByteBuffer frame) {
        return TickCodec.read(new WireReader(frame));
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

    static void writeInk(InkBlock ink, WireWriter out) {
        WireWriter block = new WireWriter(64);
        InkCodec.write(ink, block);
        byte[] bytes = block.toByteArray();
        out.writeVarint(bytes.length);
        out.writeBytes(bytes);
    }

    static InkBlock readInk(WireReader in) {
        return InkCodec.read(in.readSection(), Integer.MAX_VALUE, ProtocolLimits.MAX_POINTS_PER_ROUND);
    }

    static void writeGuess(Guess guess, WireWriter out) {
        out.writeVarint(guess.label());
        out.writeByte(guess.probability());
    }

    static Guess readGuess(WireReader in) {
        return new Guess(in.readVarint(), in.readByte());
    }
}
