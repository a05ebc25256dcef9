package dev.inkrush.server.net;

import dev.inkrush.protocol.JsonCodec;
import dev.inkrush.protocol.ServerMessage;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;

/**
 * A WebSocket message of the server, the same for every receiver: it is held once, however many get it and however many
 * keep it for a client that may come back. Never changed once made; may be used from any thread.
 */
final class Frame {
    private static final int FINAL_TEXT = 0x81;
    private static final int FINAL_BINARY = 0x82;
    private static final int MAX_HEADER = 10;
    private static final int MAX_SHORT_LENGTH = 125;
    private static final int LENGTH_OF_16_BITS = 126;
    private static final int LENGTH_OF_64_BITS = 127;

    private final int firstByte;
    private final byte[] payload;

    private Frame(int firstByte, byte[] payload) {
        this.firstByte = firstByte;
        this.payload = payload;
    }

    static Frame of(ServerMessage message) {
        return new Frame(FINAL_TEXT, JsonCodec.encode(message).getBytes(StandardCharsets.UTF_8));
    }

    /** @param payload not changed afterwards */
    static Frame binary(byte[] payload) {
        return new Frame(FINAL_BINARY, payload);
    }

    /** Bytes without the header. */
    int length() {
        return payload.length;
    }

    /**
     * The frame as it goes out, header included, in a direct buffer that the caller has to release. Its duplicates pass
     * the pipeline's encoder untouched.
     */
    ByteBuf encoded() {
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
