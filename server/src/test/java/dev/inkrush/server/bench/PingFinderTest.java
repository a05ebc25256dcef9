package dev.inkrush.server.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PingFinderTest {
    private static final int TEXT = 0x81;
    private static final int BINARY = 0x82;
    private static final int PING = 0x89;

    /** Frames of each way to write a length, with pings between that look like parts of the others. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 7, 64, 1_000, 1_000_000})
    void pingsAreFoundHoweverTheFramesAreCut(int piece) {
        ByteArrayOutputStream wire = new ByteArrayOutputStream();
        wire.writeBytes(frame(TEXT, new byte[] {(byte) PING, 1, 'x'}));
        wire.writeBytes(frame(PING, "first".getBytes(StandardCharsets.US_ASCII)));
        wire.writeBytes(frame(BINARY, new byte[200]));
        wire.writeBytes(frame(PING, new byte[0]));
        wire.writeBytes(frame(BINARY, new byte[0]));
        wire.writeBytes(frame(BINARY, new byte[70_000]));
        wire.writeBytes(frame(PING, "last".getBytes(StandardCharsets.US_ASCII)));
        List<String> found = new ArrayList<>();
        PingFinder finder = new PingFinder(ping -> found.add(new String(ping, StandardCharsets.US_ASCII)));
        byte[] all = wire.toByteArray();
        for (int from = 0; from < all.length; from += piece) {
            finder.read(ByteBuffer.wrap(all, from, Math.min(piece, all.length - from)));
        }
        assertThat(found).containsExactly("first", "", "last");
    }

    private static byte[] frame(int firstByte, byte[] payload) {
        ByteBuffer frame = ByteBuffer.allocate(10 + payload.length).put((byte) firstByte);
        if (payload.length < 126) {
            frame.put((byte) payload.length);
        } else if (payload.length < 1 << 16) {
            frame.put((byte) 126).putShort((short) payload.length);
        } else {
            frame.put((byte) 127).putLong(payload.length);
        }
        frame.put(payload);
        byte[] bytes = new byte[frame.position()];
        frame.flip().get(bytes);
        return bytes;
    }
}
