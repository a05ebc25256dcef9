package dev.inkrush.server.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.inkrush.protocol.ClientMessage;
import dev.inkrush.protocol.JsonCodec;
import dev.inkrush.protocol.Language;
import dev.inkrush.protocol.ProtocolLimits;
import dev.inkrush.protocol.Role;
import dev.inkrush.protocol.RoomCode;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/** One spectator: says hello, joins, and reads in its manner without looking at more of it than the pings. */
final class Watcher {
    private static final String UPGRADE = """
            GET /ws HTTP/1.1\r
            Host: localhost\r
            Upgrade: websocket\r
            Connection: Upgrade\r
            Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
            Sec-WebSocket-Version: 13\r
            \r
            """;

    /** What a slow reader's kernel may take in for it, so that not reading is felt at the other end. */
    private static final int SMALL_BUFFER_BYTES = 4 << 10;

    private static final int FINAL_TEXT = 0x81;
    private static final int FINAL_PONG = 0x8A;
    private static final int MASKED = 0x80;
    private static final int WIDE_LENGTH = 126;
    private static final int WAKES_PER_SECOND = 10;

    private final Reading reading;
    private final RoomCode room;
    private final SocketChannel channel;
    private final PingFinder pings = new PingFinder(this::answer);
    private Stage stage = Stage.UPGRADING;
    private int wakes;

    private enum Stage {
        UPGRADING,
        JOINING,
        IN
    }

    Watcher(Reading reading, RoomCode room) throws IOException {
        this.reading = reading;
        this.room = room;
        this.channel = SocketChannel.open();
    }

    boolean in() {
        return stage == Stage.IN;
    }

    void connect(Selector selector, InetSocketAddress server) throws IOException {
        channel.configureBlocking(false);
        if (reading != Reading.PROMPTLY) {
            channel.setOption(StandardSocketOptions.SO_RCVBUF, SMALL_BUFFER_BYTES);
        }
        channel.connect(server);
        channel.register(selector, SelectionKey.OP_CONNECT, this);
    }

    /** Does what the socket is ready for; false when the server has closed it. */
    boolean serve(SelectionKey key, ByteBuffer buffer) throws IOException {
        if (key.isConnectable()) {
            channel.finishConnect();
            channel.write(US_ASCII.encode(UPGRADE));
            key.interestOps(SelectionKey.OP_READ);
            return true;
        }
        buffer.clear();
        int count = channel.read(buffer);
        buffer.flip();
        if (stage == Stage.UPGRADING && buffer.hasRemaining()) {
            greet(US_ASCII.decode(buffer).toString());
        } else {
            if (stage == Stage.JOINING) {
                lookForTheAnswer(key, US_ASCII.decode(buffer.duplicate()).toString());
            }
            pings.read(buffer);
        }
        return count >= 0;
    }

    private void greet(String read) throws IOException {
        if (!read.startsWith("HTTP/1.1 101") || !read.endsWith("\r\n\r\n")) {
            throw new IOException("a spectator was refused: " + read);
        }
        say(new ClientMessage.Hello(ProtocolLimits.VERSION, "watcher", Language.EN, 0));
        say(new ClientMessage.Join(room, Role.SPECTATOR));
        stage = Stage.JOINING;
    }

    private void lookForTheAnswer(SelectionKey key, String read) throws IOException {
        if (read.contains("\"type\":\"joined\"")) {
            stage = Stage.IN;
            if (reading != Reading.PROMPTLY) {
                key.interestOps(0);
            }
        } else if (read.contains("\"type\":\"error\"")) {
            throw new IOException("a spectator was refused: " + read);
        }
    }

    /** Called ten times a second: who reads a byte a second reads one now and then. */
    void sip(SelectionKey key) {
        if (stage == Stage.IN && reading == Reading.A_BYTE_A_SECOND && ++wakes % WAKES_PER_SECOND == 0) {
            try {
                channel.read(ByteBuffer.allocate(1));
            } catch (IOException reset) {
                key.cancel();
            }
        }
    }

    private void answer(byte[] ping) {
        try {
            send(FINAL_PONG, ping);
        } catch (IOException reset) {
            // The next read shows it.
        }
    }

    private void say(ClientMessage message) throws IOException {
        send(FINAL_TEXT, JsonCodec.encode(message).getBytes(US_ASCII));
    }

    private void send(int firstByte, byte[] payload) throws IOException {
        ByteBuffer frame = ByteBuffer.allocate(8 + payload.length);
        frame.put((byte) firstByte);
        if (payload.length < WIDE_LENGTH) {
            frame.put((byte) (MASKED | payload.length));
        } else {
            frame.put((byte) (MASKED | WIDE_LENGTH)).putShort((short) payload.length);
        }
        // A mask of zeros leaves the payload as it is.
        frame.putInt(0).put(payload).flip();
        channel.write(frame);
    }
}
