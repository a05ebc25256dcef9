package dev.inkrush.server.net;

import dev.inkrush.protocol.ClientMessage.Resume;
import dev.inkrush.protocol.CloseReason;
import dev.inkrush.protocol.ServerMessage;
import dev.inkrush.protocol.ServerMessage.Welcome;
import dev.inkrush.server.config.NetConfig;
import dev.inkrush.server.session.Connection;
import dev.inkrush.server.time.Clock;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.EventLoop;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A WebSocket as the game sees it. The methods of {@link Connection} may be called from any thread; the others belong to
 * the channel's event loop.
 *
 * <p>What is told after the socket has gone is kept for {@link Transcript#SPAN}, for a client that comes back. A peer
 * that does not read is left behind by the rules of {@link Pace}; what else is sent meanwhile waits, up to a limit in
 * bytes.
 */
final class SocketConnection implements Connection, Succession.Outlet {
    private static final int RETRY_MILLIS = 2_000;

    /** A room that does not answer must not keep the welcome back for ever. */
    private static final int LONGEST_OFFER_MILLIS = 2_000;

    private final Channel channel;
    private final NetConfig config;
    private final NetMetrics metrics;
    private final Clock clock;
    private final Succession session = new Succession(this);
    private final Pace pace;
    private Runnable onLeftRoom = () -> {};
    private Runnable onReadingAgain = () -> {};
    private boolean unflushed;
    private boolean closing;

    SocketConnection(Channel channel, NetConfig config, NetMetrics metrics, Clock clock) {
        this.channel = channel;
        this.config = config;
        this.metrics = metrics;
        this.clock = clock;
        this.pace = new Pace(channel, config.slowDeadline(), () -> onReadingAgain.run(), this::closeNow);
    }

    /** Names what happens when the room lets go, and when a peer that was behind reads again. */
    void whenever(Runnable leftRoom, Runnable readingAgain) {
        onLeftRoom = leftRoom;
        onReadingAgain = readingAgain;
    }

    EventLoop loop() {
        return channel.eventLoop();
    }

    Pace pace() {
        return pace;
    }

    /** Done when the socket is closed. */
    ChannelFuture closed() {
        return channel.closeFuture();
    }

    @Override
    public void open(Welcome welcome) {
        loop().execute(() -> {
            session.open(welcome);
            flush();
        });
    }

    @Override
    public void reopen(Welcome fresh, Resume claim) {
        loop().execute(() -> {
            session.reopen(fresh, claim);
            loop().schedule(() -> settle(null), LONGEST_OFFER_MILLIS, TimeUnit.MILLISECONDS);
        });
    }

    @Override
    public void send(ServerMessage message) {
        loop().execute(() -> {
            tell(new Told(frame(message), clock.nanoTime()));
            flush();
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

    /** Encodes a message for this connection, and counts it if it is a refusal. */
    Frame frame(ServerMessage message) {
        if (message instanceof ServerMessage.Refused refused) {
            metrics.refused(refused.code());
        }
        return Frame.of(message);
    }

    /** Tells something that everybody is told; returns whether it is the first since the last flush. */
    boolean tell(Told told, ByteBuf encoded) {
        if (session.awaits()) {
            session.hold(() -> tell(told));
            return false;
        }
        session.settle(null);
        session.note(transcript -> transcript.add(told));
        return !ended() && put(encoded.retainedDuplicate());
    }

    /** Tells a tick, unless the peer is behind. */
    boolean tellTick(Told told, ByteBuf encoded) {
        if (pace.keepsUp()) {
            return tell(told, encoded);
        }
        metrics.frameSkipped();
        session.note(Transcript::skipped);
        return false;
    }

    /** Tells something of the room to this connection alone, unless it is known here already. */
    boolean tellAlone(Told told) {
        if (session.awaits()) {
            session.hold(() -> tellAlone(told));
            return false;
        }
        return !session.spares() && tell(told);
    }

    private boolean tell(Told told) {
        ByteBuf encoded = told.frame().encoded();
        try {
            return tell(told, encoded);
        } finally {
            encoded.release();
        }
    }

    @Override
    public void write(Frame frame) {
        if (!ended()) {
            put(frame.encoded());
        }
    }

    @Override
    public void resumed(boolean recovered) {
        metrics.resumed(recovered);
    }

    /** The connection before hands on what it was told. */
    void awaitTranscript() {
        session.await();
    }

    /** Gives the session to a newer connection, after all that has been told here. */
    void handOverTo(SocketConnection newer) {
        if (session.awaits()) {
            session.hold(() -> handOverTo(newer));
        } else {
            Transcript transcript = session.handOver();
            newer.loop().execute(() -> newer.settle(transcript));
        }
    }

    private void settle(@Nullable Transcript before) {
        session.settle(before);
        flush();
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
        if (!ended()) {
            pace.judge();
        }
    }

    /** The whole state has been told: ticks make sense again. */
    void caughtUp() {
        if (session.awaits()) {
            session.hold(this::caughtUp);
            return;
        }
        session.caughtUp();
        pace.caughtUp();
    }

    /** The channel's buffer has drained, or filled. */
    void writabilityChanged() {
        pace.writabilityChanged();
    }

    /** The socket has gone; the session waits a little for a newer one. */
    void gone() {
        loop().schedule(session::handOver, Transcript.SPAN.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The server stops: says when to come back, then closes; from any thread. */
    void goAway(Duration downtime) {
        loop().execute(() -> closeNow(CloseReason.GOING_AWAY, Math.toIntExact(downtime.toMillis())));
    }

    /** Says why, then closes; on the event loop. */
    void closeNow(CloseReason reason) {
        closeNow(reason, RETRY_MILLIS);
    }

    private void closeNow(CloseReason reason, int retryInMs) {
        if (ended()) {
            return;
        }
        closing = true;
        metrics.closed(reason);
        ByteBuf last = Frame.of(ServerMessage.Closing.of(reason, retryInMs)).encoded();
        metrics.sent(last.readableBytes());
        channel.write(last, channel.voidPromise());
        Farewell.say(channel, new CloseWebSocketFrame(reason.code(), reason.sentence()));
    }

    private boolean ended() {
        return closing || !channel.isActive();
    }

    private boolean put(ByteBuf frame) {
        metrics.sent(frame.readableBytes());
        pace.told();
        channel.write(frame, channel.voidPromise());
        if (channel.isActive() && channel.bytesBeforeWritable() > config.maxPendingBytes()) {
            closeNow(CloseReason.SLOW_CONSUMER);
            return false;
        }
        boolean first = !unflushed;
        unflushed = true;
        return first;
    }
}
