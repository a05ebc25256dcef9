package dev.inkrush.server.live;

import dev.inkrush.protocol.BinaryCodec;
import dev.inkrush.protocol.JsonCodec;
import dev.inkrush.protocol.ServerMessage.Closing;
import dev.inkrush.protocol.ServerMessage.Welcome;
import java.io.ByteArrayOutputStream;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a client has received and not yet looked at, decoded. */
final class Mail implements WebSocket.Listener {
    static final int PATIENCE_SECONDS = 20;

    private final BlockingQueue<Object> arrived = new LinkedBlockingQueue<>();
    private final StringBuilder text = new StringBuilder();
    private final ByteArrayOutputStream binary = new ByteArrayOutputStream();
    private final List<String> session = new CopyOnWriteArrayList<>();
    private volatile boolean deaf;

    /** The connection has ended; the code is -1 when it broke. */
    record Closed(int code, String reason) {}

    <T> T await(Class<T> type, Predicate<T> fits) {
        List<Object> passedOver = new ArrayList<>();
        try {
            while (true) {
                Object next = arrived.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
                if (next == null) {
                    throw new AssertionError("no " + type.getSimpleName() + " came, but " + passedOver);
                }
                if (type.isInstance(next) && fits.test(type.cast(next))) {
                    return type.cast(next);
                }
                passedOver.add(next);
                if (next instanceof Closed closed) {
                    throw new AssertionError("closed while waiting for " + type.getSimpleName() + ": " + closed);
                }
            }
        } catch (InterruptedException stopped) {
            throw new AssertionError("interrupted", stopped);
        }
    }

    private void take(String wire, Object message) {
        if (!deaf) {
            if (!(message instanceof Welcome) && !(message instanceof Closing)) {
                session.add(wire);
            }
            arrived.add(message);
        }
    }

    /** All that a resume counts, as it came: text, or hexadecimal digits. */
    List<String> session() {
        return session;
    }

    /** Nothing that arrives from here on has come. */
    void deafen() {
        deaf = true;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
        text.append(data);
        if (last) {
            take(text.toString(), JsonCodec.decodeServer(text.toString()));
            text.setLength(0);
        }
        socket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onBinary(WebSocket socket, ByteBuffer data, boolean last) {
        while (data.hasRemaining()) {
            binary.write(data.get());
        }
        if (last) {
            ByteBuffer bytes = ByteBuffer.wrap(binary.toByteArray());
            binary.reset();
            take(
                    HexFormat.of().formatHex(bytes.array()),
                    BinaryCodec.isTick(bytes) ? BinaryCodec.decodeTick(bytes) : BinaryCodec.decodeReveal(bytes));
        }
        socket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
        arrived.add(new Closed(code, reason));
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
        arrived.add(new Closed(-1, String.valueOf(error.getMessage())));
    }
}
