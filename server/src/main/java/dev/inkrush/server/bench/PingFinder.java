package dev.inkrush.server.bench;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.Consumer;

/** Finds the pings among a server's WebSocket frames, which may arrive cut anywhere, and passes over all else. */
final class PingFinder {
    private static final int OPCODE = 0x0F;
    private static final int PING = 9;
    private static final int LENGTH_OF_16_BITS = 126;
    private static final int LENGTH_OF_64_BITS = 127;
    private static final int MAX_HEADER = 10;

    private final Consumer<byte[]> pings;
    private final byte[] header = new byte[MAX_HEADER];
    private byte[] ping = {};
    private int headerBytes;
    private long left;

    /** @param pings told what each ping holds */
    PingFinder(Consumer<byte[]> pings) {
        this.pings = pings;
    }

    /** Reads a buffer to its end. */
    void read(ByteBuffer bytes) {
        while (bytes.hasRemaining()) {
            if (left > 0) {
                readPayload(bytes);
            } else {
                header[headerBytes++] = bytes.get();
                if (headerBytes >= 2 && headerBytes == headerLength()) {
                    begin();
                }
            }
        }
    }

    private int headerLength() {
        return switch (header[1]) {
            case LENGTH_OF_16_BITS -> 4;
            case LENGTH_OF_64_BITS -> MAX_HEADER;
            default -> 2;
        };
    }

    private void begin() {
        ByteBuffer length = ByteBuffer.wrap(header).position(2);
        left = switch (header[1]) {
            case LENGTH_OF_16_BITS -> Short.toUnsignedInt(length.getShort());
            case LENGTH_OF_64_BITS -> length.getLong();
            default -> header[1];
        };
        headerBytes = 0;
        ping = isPing() ? new byte[(int) left] : new byte[0];
        end();
    }

    private void readPayload(ByteBuffer bytes) {
        int count = (int) Math.min(left, bytes.remaining());
        if (isPing()) {
            bytes.get(ping, ping.length - (int) left, count);
        } else {
            bytes.position(bytes.position() + count);
        }
        left -= count;
        end();
    }

    private void end() {
        if (left == 0 && isPing()) {
            pings.accept(Arrays.copyOf(ping, ping.length));
        }
    }

    private boolean isPing() {
        return (header[0] & OPCODE) == PING;
    }
}
