package dev.inkrush.server.net;

import dev.inkrush.protocol.CloseReason;
import dev.inkrush.protocol.JsonCodec;
import dev.inkrush.protocol.ServerMessage;
import dev.inkrush.server.config.NetConfig;
import dev.inkrush.server.session.Connection;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.EventLoop;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import java.util.concurrent.TimeUnit;

/**
 * A WebSocket as the game sees it. The methods of {@link Connection} may be called from any thread; the others belong to
 * the channel's event loop.
 *
 * <p>A peer that does not read gets no more ticks, asks for one snapshot when it reads again, and is closed after a
 * deadline. What else is sent meanwhile waits, up to a limit in bytes.
 */
final class SocketConnection implements Connection {
    private enum Pace {
        KEEPING_UP,
        BEHIND,
        WAITING_FOR_SNAPSHOT
    }

    private static final int RETRY_MILLIS = 2_000;

    private final Channel channel;
    private final NetConfig config;
    private final NetMetrics metrics;
    private Runnable onLeftRoom = () -> {};
    private Runnable onReadingAgain = () -> {};
    private Pace pace = Pace.KEEPING_UP;
    private int timesBehind;
    private boolean unflushed;
    private boolean closing;

    SocketConnection(Channel channel, NetConfig config, NetMetrics metrics) {
        this.channel = channel;
        this.config = config;
        this.metrics = metrics;
    }

    /** Names what happens when the room lets go, and when a peer that was behind reads again. */
    void whenever(Runnable leftRoom, Runnable readingAgain) {
        onLeftRoom = leftRoom;
        onReadingAgain = readingAgain;
    }

    EventLoop loop() {
        return channel.eventLoop();
    }

    /** Done when the socket is closed. */
    ChannelFuture closed() {
        return channel.closeFuture();
    }

    @Override
    public void send(ServerMessage message) {
        loop().execute(() -> {
            if (!ended()) {
                write(encode(message));
                flush();
            }
        });
    }

    @Override
    public void close(CloseReason reason) {
        loop().execute(() -> closeNow(reason));
    }

    @Override
    public void leftRoom() {
        loop().execute(() -> onLeftRoom.run());
    }

    /** Encodes a message for this or any other connection, and counts it if it is a refusal. */
    ByteBuf encode(ServerMessage message) {
        if (message instanceof ServerMessage.Refused refused) {
            metrics.refused(refused.code());
        }
        return EncodedFrames.text(JsonCodec.encode(message));
    }

    /** Writes a frame and takes it over; returns whether this is the first since the last flush. */
    boolean write(ByteBuf frame) {
        if (ended()) {
            frame.release();
            return false;
        }
        put(frame);
        if (channel.isActive() && channel.bytesBeforeWritable() > config.maxPendingBytes()) {
            closeNow(CloseReason.SLOW_CONSUMER);
            return false;
        }
        boolean first = !unflushed;
        unflushed = true;
        return first;
    }

    /** Writes a duplicate of a tick's frame, unless the peer is behind. */
    boolean writeTick(ByteBuf frame) {
        if (pace != Pace.KEEPING_UP) {
            metrics.frameSkipped();
            return false;
        }
        return write(frame.retainedDuplicate());
    }

    /** Answers a ping, unless the peer does not read: the answers of one who only asks would pile up. */
    void pong(ByteBuf content) {
        if (!ended() && channel.isWritable()) {
            channel.writeAndFlush(new PongWebSocketFrame(content.retain()), channel.voidPromise());
        }
    }

    void flush() {
        unflushed = false;
        channel.flush();
    }

    /** Looks once, before a tick is written, whether the last ones have gone out. */
    void judgePace() {
        // A socket that is closed takes nothing either, but its peer was not slow.
        if (pace == Pace.KEEPING_UP && !channel.isWritable() && !ended()) {
            fallBehind();
        }
    }

    /** The whole state has been told: ticks make sense again. */
    void caughtUp() {
        if (pace == Pace.WAITING_FOR_SNAPSHOT) {
            pace = Pace.KEEPING_UP;
        }
    }

    /** The channel's buffer has drained, or filled. */
    void writabilityChanged() {
        if (pace == Pace.BEHIND && channel.isWritable()) {
            pace = Pace.WAITING_FOR_SNAPSHOT;
            onReadingAgain.run();
        } else if (pace == Pace.WAITING_FOR_SNAPSHOT && !channel.isWritable()) {
            fallBehind();
        }
    }

    private void fallBehind() {
        pace = Pace.BEHIND;
        int episode = ++timesBehind;
        loop().schedule(
                        () -> {
                            if (pace == Pace.BEHIND && timesBehind == episode) {
                                closeNow(CloseReason.SLOW_CONSUMER);
                            }
                        },
                        config.slowConsumerDeadline().toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    /** Says why, then closes; on the event loop. */
    void closeNow(CloseReason reason) {
        if (ended()) {
            return;
        }
        closing = true;
        metrics.closed(reason);
        put(encode(ServerMessage.Closing.of(reason, RETRY_MILLIS)));
        Farewell.say(channel, new CloseWebSocketFrame(reason.code(), reason.sentence()));
    }

    private boolean ended() {
        return closing || !channel.isActive();
    }

    private void put(ByteBuf frame) {
        metrics.sent(frame.readableBytes());
        channel.write(frame, channel.voidPromise());
    }
}
