package dev.inkrush.server.replay;

import dev.inkrush.protocol.BinaryCodec;
import dev.inkrush.protocol.ClientMessage;
import dev.inkrush.protocol.JsonCodec;
import dev.inkrush.protocol.RevealFrame;
import dev.inkrush.protocol.ServerMessage;
import dev.inkrush.protocol.TickFrame;
import dev.inkrush.server.time.Clock;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * One WebSocket of a replay. Sends in the order of the calls; what arrives is decoded where it arrives, stamped with the
 * time, and handed to the replay's thread, which alone calls {@link #send} and {@link #close}.
 */
final class ReplaySocket {
    private static final int NORMAL_CLOSURE = 1000;
    private static final int MASK_BYTES = 4;

    private final CompletableFuture<WebSocket> socket;
    private CompletableFuture<WebSocket> sent;

    private ReplaySocket(CompletableFuture<WebSocket> socket) {
        this.socket = socket;
        sent = socket;
    }

    /** Hears what arrives, on the replay's thread. */
    interface Listener {
        void message(ServerMessage message);

        /** {@code bytes} are those of the frame with its header; {@code atNanos} is when its last byte arrived. */
        void tick(TickFrame frame, int bytes, long atNanos);

        void reveal(RevealFrame frame);

        /** The connection is gone, or never came about. */
        void gone(String why);
    }

    static ReplaySocket open(HttpClient client, URI url, Clock clock, ReplayThread thread, Listener listener) {
        Incoming incoming = new Incoming(clock, thread, listener);
        CompletableFuture<WebSocket> socket = client.newWebSocketBuilder().buildAsync(url, incoming);
        ReplaySocket opened = new ReplaySocket(socket);
        opened.tellFailure(socket, thread, listener);
        return opened;
    }

    void send(ClientMessage message) {
        String text = JsonCodec.encode(message);
        sent = sent.thenCompose(open -> open.sendText(text, true));
    }

    /** Returns the bytes on the wire, header included. */
    int send(ClientMessage.InkFrame frame) {
        byte[] bytes = BinaryCodec.encode(frame);
        sent = sent.thenCompose(open -> open.sendBinary(ByteBuffer.wrap(bytes), true));
        return wireBytes(bytes.length) + MASK_BYTES;
    }

    /** Closes after everything has been sent. */
    void close() {
        sent.thenCompose(open -> open.sendClose(NORMAL_CLOSURE, "")).whenComplete((open, failure) -> {
            WebSocket made = socket.getNow(null);
            if (made != null && failure != null) {
                made.abort();
            }
        });
    }

    /** Forgets the connection without a word, as one that is dead for all one knows. */
    void abort() {
        socket.thenAccept(WebSocket::abort);
    }

    private void tellFailure(CompletableFuture<WebSocket> attempt, ReplayThread thread, Listener listener) {
        attempt.whenComplete((open, failure) -> {
            if (failure != null) {
                thread.execute(() -> listener.gone("could not connect"));
            }
        });
    }

    /** Bytes of an unmasked frame: RFC 6455, 5.2. */
    private static int wireBytes(int payload) {
        int header = payload < 126 ? 2 : payload < 65_536 ? 4 : 10;
        return header + payload;
    }

    /** Puts messages together and hands them over. */
    private static final class Incoming implements WebSocket.Listener {
        private final Clock clock;
        private final ReplayThread thread;
        private final Listener listener;
        private final StringBuilder text = new StringBuilder();
        private final ByteArrayOutputStream binary = new ByteArrayOutputStream();

        Incoming(Clock clock, ReplayThread thread, Listener listener) {
            this.clock = clock;
            this.thread = thread;
            this.listener = listener;
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                ServerMessage message = JsonCodec.decodeServer(text.toString());
                text.setLength(0);
                thread.execute(() -> listener.message(message));
            }
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onBinary(WebSocket socket, ByteBuffer data, boolean last) {
            byte[] part = new byte[data.remaining()];
            data.get(part);
            binary.writeBytes(part);
            if (last) {
                long now = clock.nanoTime();
                ByteBuffer frame = ByteBuffer.wrap(binary.toByteArray());
                binary.reset();
                if (BinaryCodec.isTick(frame)) {
                    int bytes = wireBytes(frame.remaining());
                    TickFrame tick = BinaryCodec.decodeTick(frame);
                    thread.execute(() -> listener.tick(tick, bytes, now));
                } else {
                    RevealFrame reveal = BinaryCodec.decodeReveal(frame);
                    thread.execute(() -> listener.reveal(reveal));
                }
            }
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            thread.execute(() -> listener.gone("closed by the server with " + code));
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable failure) {
            thread.execute(() -> listener.gone("connection broke"));
        }
    }
}
