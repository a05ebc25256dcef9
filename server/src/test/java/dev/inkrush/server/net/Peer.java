package dev.inkrush.server.net;

import dev.inkrush.protocol.JsonCodec;
import dev.inkrush.protocol.ServerMessage;
import dev.inkrush.protocol.ServerMessage.Closing;
import dev.inkrush.protocol.ServerMessage.Welcome;
import dev.inkrush.server.config.NetConfig;
import dev.inkrush.server.time.Clock;
import io.netty.buffer.ByteBuf;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.util.ReferenceCountUtil;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A connection and its client, which counts as a page does: all but what opens and closes the connection. */
final class Peer {
    private static final int FINAL_TEXT = 0x81;

    private final EmbeddedChannel channel = new OneTaskAtATime();
    private final SocketConnection connection;
    private final List<Integer> frames = new ArrayList<>();
    private @Nullable Welcome welcome;
    private long received;
    private boolean reachable = true;

    Peer(NetConfig config, NetMetrics metrics, Clock clock) {
        channel.freezeTime();
        connection = new SocketConnection(channel, config, metrics, clock);
    }

    SocketConnection connection() {
        return connection;
    }

    /** Lets the event loop do what waits. */
    void run() {
        channel.runPendingTasks();
    }

    void pass(long millis) {
        channel.advanceTimeBy(millis, TimeUnit.MILLISECONDS);
        channel.runScheduledPendingTasks();
    }

    /** The line breaks: what was not read by now is lost. */
    void vanish() {
        reachable = false;
        connection.gone();
    }

    /** Fills the socket, so that the next look finds the peer behind. */
    void fill() {
        channel.unsafe().outboundBuffer().setUserDefinedWritability(1, false);
    }

    /** Takes what has arrived; returns the frames so far. */
    List<Integer> read() {
        for (Object next = channel.readOutbound(); next != null; next = channel.readOutbound()) {
            if (reachable && next instanceof ByteBuf frame) {
                take(frame);
            }
            ReferenceCountUtil.release(next);
        }
        return frames();
    }

    private void take(ByteBuf frame) {
        boolean text = frame.readUnsignedByte() == FINAL_TEXT;
        int length = frame.readUnsignedByte();
        frame.skipBytes(length == 126 ? 2 : 0);
        if (!text) {
            frames.add((int) frame.readUnsignedByte());
            received++;
            return;
        }
        ServerMessage message = JsonCodec.decodeServer(frame.toString(StandardCharsets.UTF_8));
        if (message instanceof Welcome opened) {
            welcome = opened;
        } else if (!(message instanceof Closing)) {
            received++;
        }
    }

    /** What the frames held, a byte each. */
    List<Integer> frames() {
        return List.copyOf(frames);
    }

    long received() {
        return received;
    }

    @Nullable Welcome welcome() {
        return welcome;
    }

    void close() {
        read();
        channel.finishAndReleaseAll();
    }

    /** An embedded channel runs other tasks whenever one touches it; no real event loop does. */
    private static final class OneTaskAtATime extends EmbeddedChannel {
        private int depth;

        @Override
        public void runPendingTasks() {
            if (depth == 0) {
                depth++;
                super.runPendingTasks();
                depth--;
            }
        }
    }
}
