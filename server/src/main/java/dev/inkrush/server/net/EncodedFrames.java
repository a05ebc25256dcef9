package dev.inkrush.server.net;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;

/**
 * WebSocket frames of a server, header included. Such frames are the same for every receiver, so that a frame is
 * encoded once and its duplicates pass the pipeline's encoder untouched.
 */
final class EncodedFrames {
    private static final int FINAL_TEXT = 0x81;
    private static final int FINAL_BINARY = 0x82;
    private static final int MAX_HEADER = 10;
    private static final int MAX_SHORT_LENGTH = 125;
    private static final int LENGTH_OF_16_BITS = 126;
    private static final int LENGTH_OF_64_BITS = 127;

    private EncodedFrames() {}

    /** A text frame in a direct buffer that the caller has to release. */
    static ByteBuf text(String text) {
        return frame(FINAL_TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A binary frame in a direct buffer that the caller has to release. */
    static ByteBuf binary(byte[] payload) {
        return frame(FINAL_BINARY, payload);
    }

    private static ByteBuf frame(int firstByte, byte[] payload) {
        ByteBuf frame = Unpooled.directBuffer(MAX_HEADER + payload.length);
        frame.writeByte(firstByte);
        if (payload.length <= MAX_SHORT_LENGTH) {
            frame.writeByte(payload.length);
        } else if (payload.length <= 0xFFFF) {
            frame.writeByte(LENGTH_OF_16_BITS).writeShort(payload.length);
        } else {
            frame.writeByte(LENGTH_OF_64_BITS).writeLong(payload.length);
        }
        return frame.writeBytes(payload);
    }
}
