package dev.inkrush.protocol;

import java.nio.ByteBuffer;

/** Reads the wire's integers; anything truncated, over-long or not in its shortest form is {@link InvalidMessage}. */
final class WireReader {
    /** Bytes of the longest varint: 31 bits. */
    private static final int MAX_VARINT_BYTES = 5;

    private final ByteBuffer buffer;

    WireReader(ByteBuffer buffer) {
        this.buffer = buffer;
    }

    boolean exhausted() {
        return !buffer.hasRemaining();
    }

    int remaining() {
        return buffer.remaining();
    }

    int readByte() {
        check(buffer.hasRemaining(), "frame is truncated");
        return buffer.get() & 0xFF;
    }

    int readVarint() {
        long value = 0;
        for (int i = 0; i < MAX_VARINT_BYTES; i++) {
            int next = readByte();
            value |= (long) (next & 0x7F) << (7 * i);
            if (next < 0x80) {
                check(next != 0 || i == 0, "varint is not in its shortest form");
                check(value <= Integer.MAX_VALUE, "varint is over 31 bits");
                return (int) value;
            }
        }
        throw new InvalidMessage(ErrorCode.MALFORMED_FRAME, "varint is over-long");
    }

    int readZigzag() {
        int value = readVarint();
        return (value >>> 1) ^ -(value & 1);
    }

    /** Reads a length and returns a reader over that many of the following bytes. */
    WireReader readSection() {
        int size = readVarint();
        check(size <= buffer.remaining(), "frame is truncated");
        ByteBuffer section = buffer.slice(buffer.position(), size);
        buffer.position(buffer.position() + size);
        return new WireReader(section);
    }

    private static void check(boolean valid, String detail) {
        InvalidMessage.check(valid, ErrorCode.MALFORMED_FRAME, detail);
    }
}
