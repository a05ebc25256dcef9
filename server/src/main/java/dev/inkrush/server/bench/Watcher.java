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

/** One spectator: says hello, joins, and reads in its manner without looking at what it reads. */
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
    private static final int MASKED = 0x80;
    private static final int WIDE_LENGTH = 126;
    private static final int WAKES_PER_SECOND = 10;

    private final Reading reading;
    private final RoomCode room;
    private Stage stage = Stage.UPGRADING;
    private int wakes;

    /** How somebody reads once in the room. */
    enum Reading {
        PROMPTLY,
        NOT_AT_ALL,
        A_BYTE_A_SECOND
    }

    private enum Stage {
        UPGRADING,
        JOINING,
        IN
    }

    Watcher(Reading reading, RoomCode room) {
        this.reading = reading;
        this.room = room;
    }

    boolean in() {
        return stage == Stage.IN;
    }

    void connect(Selector selector, InetSocketAddress server) throws IOException {
        SocketChannel channel = SocketChannel.open();
        channel.configureBlocking(false);
        if (reading != Reading.PROMPTLY) {
            channel.setOption(StandardSocketOptions.SO_RCVBUF, SMALL_BUFFER_BYTES);
        }
        channel.connect(server);
        channel.register(selector, SelectionKey.OP_CONNECT, this);
    }

    /** Does what the socket is ready for; false when the server has closed it. */
    boolean serve(SelectionKey key, ByteBuffer buffer) throws IOException {
        SocketChannel channel = (SocketChannel) key.channel();
        if (key.isConnectable()) {
            channel.finishConnect();
            channel.write(US_ASCII.encode(UPGRADE));
            key.interestOps(SelectionKey.OP_READ);
            return true;
        }
        buffer.clear();
        int count = channel.read(buffer);
        if (stage != Stage.IN && count > 0) {
            goOn(key, channel, US_ASCII.decode(buffer.flip()).toString());
        }
        return count >= 0;
    }

    private void goOn(SelectionKey key, SocketChannel channel, String read) throws IOException {
        if (stage == Stage.UPGRADING && read.startsWith("HTTP/1.1 101")) {
            say(channel, new ClientMessage.Hello(ProtocolLimits.VERSION, "watcher", Language.EN, 0));
            say(channel, new ClientMessage.Join(room, Role.SPECTATOR));
            stage = Stage.JOINING;
        } else if (read.contains("\"type\":\"joined\"")) {
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
                ((SocketChannel) key.channel()).read(ByteBuffer.allocate(1));
            } catch (IOException reset) {
                key.cancel();
            }
        }
    }

    private static void say(SocketChannel channel, ClientMessage message) throws IOException {
        byte[] text = JsonCodec.encode(message).getBytes(US_ASCII);
        ByteBuffer frame = ByteBuffer.allocate(8 + text.length);
        frame.put((byte) FINAL_TEXT);
        if (text.length < WIDE_LENGTH) {
            frame.put((byte) (MASKED | text.length));
        } else {
            frame.put((byte) (MASKED | WIDE_LENGTH)).putShort((short) text.length);
        }
        // A mask of zeros leaves the text as it is.
        frame.putInt(0).put(text).flip();
        channel.write(frame);
    }
}
