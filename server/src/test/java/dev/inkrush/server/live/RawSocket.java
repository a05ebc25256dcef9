package dev.inkrush.server.live;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;

/** A TCP connection that keeps to no rule but those of its test. Reads wait ten seconds at most. */
public final class RawSocket implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 10_000;
    private static final String UPGRADE = """
        GET /ws HTTP/1.1\r
        Host: localhost\r
        Upgrade: websocket\r
        Connection: Upgrade\r
        Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
        Sec-WebSocket-Version: 13\r
        """;
    private static final int FINAL = 0x80;
    private static final int BINARY = 2;
    private static final int CLOSE = 8;
    private static final int PING = 9;
    private static final int PONG = 10;
    private static final int OPCODE = 0x0F;
    private static final int LENGTH = 0x7F;

    private final Socket socket;
    private final DataInputStream in;
    private final ByteArrayOutputStream sipped = new ByteArrayOutputStream();

    public RawSocket(int port) throws IOException {
        this(port, 64 << 10);
    }

    private RawSocket(int port, int receiveBytes) throws IOException {
        socket = new Socket();
        // What the kernel may take in for us is agreed upon while connecting.
        socket.setReceiveBufferSize(receiveBytes);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
        socket.setSoTimeout(PATIENCE_MILLIS);
        in = new DataInputStream(socket.getInputStream());
    }

    /** A socket after a correct WebSocket handshake. */
    public static RawSocket upgraded(int port) throws IOException {
        return upgrade(new RawSocket(port));
    }

    /** The same with a small receive buffer, so that not reading is soon felt at the other end. */
    public static RawSocket upgraded(int port, int receiveBytes) throws IOException {
        return upgrade(new RawSocket(port, receiveBytes));
    }

    private static RawSocket upgrade(RawSocket raw) throws IOException {
        String answer = raw.request(UPGRADE + "\r\n");
        if (!answer.startsWith("HTTP/1.1 101 ")) {
            throw new AssertionError("no upgrade: " + answer);
        }
        return raw;
    }

    /** Asks for an upgrade with further header lines; returns the head of the answer. */
    public static String upgrade(int port, String headers) throws IOException {
        try (RawSocket raw = new RawSocket(port)) {
            return raw.request(UPGRADE + headers + "\r\n");
        }
    }

    /** Sends text as it is, and reads the head of an HTTP answer; empty when the server just closes. */
    public String request(String text) throws IOException {
        send(text.getBytes(US_ASCII));
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        try {
            while (!head.toString(US_ASCII).endsWith("\r\n\r\n")) {
                head.write(in.readByte());
            }
        } catch (EOFException closed) {
            return head.toString(US_ASCII);
        }
        return head.toString(US_ASCII);
    }

    public void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    /** A text frame of up to 125 bytes. */
    public void sendText(String text) throws IOException {
        sendFrame(0x81, text.getBytes(US_ASCII));
    }

    /** A frame with a payload of up to 125 bytes, masked with zeros as a client must mask. */
    public void sendFrame(int firstByte, byte[] payload) throws IOException {
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.write(firstByte);
        frame.write(0x80 | payload.length);
        frame.writeBytes(new byte[4]);
        frame.writeBytes(payload);
        send(frame.toByteArray());
    }

    /** Passes over frames until the close frame; returns its code. */
    public int awaitClose() throws IOException {
        return ByteBuffer.wrap(awaitFrame(CLOSE)).getShort() & 0xFFFF;
    }

    /** A binary frame of up to 125 bytes. */
    public void sendBinary(byte[] bytes) throws IOException {
        sendFrame(FINAL | BINARY, bytes);
    }

    /** Passes over frames until a ping; returns what it holds. */
    public byte[] awaitPing() throws IOException {
        return awaitFrame(PING);
    }

    public void sendPong(byte[] ping) throws IOException {
        sendFrame(FINAL | PONG, ping);
    }

    private byte[] awaitFrame(int wanted) throws IOException {
        DataInputStream frames =
                new DataInputStream(new SequenceInputStream(new ByteArrayInputStream(sipped.toByteArray()), in));
        sipped.reset();
        while (true) {
            int opcode = frames.readUnsignedByte() & OPCODE;
            int length = frames.readUnsignedByte() & LENGTH;
            byte[] payload = new byte[length == 126 ? frames.readUnsignedShort() : length];
            frames.readFully(payload);
            if (opcode == wanted) {
                return payload;
            }
        }
    }

    /** Reads a single byte, which whoever waits for a frame later still gets. */
    public void sip() throws IOException {
        sipped.write(in.readByte());
    }

    /** Waits until the server has closed; whatever comes before is passed over. */
    public void awaitEnd() throws IOException {
        while (in.read() >= 0) {
            in.skipNBytes(Math.min(in.available(), 1));
        }
    }

    /** Closes the sending half only. */
    public void shutOutput() throws IOException {
        socket.shutdownOutput();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
