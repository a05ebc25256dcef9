package dev.inkrush.server.net;

import dev.inkrush.server.time.Clock;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Measures the way to a client and back by WebSocket pings, one at a time, and tells the {@link Pace} of each. What a ping
 * holds cannot be guessed, so nobody answers one without having read it. A client that answers late seems farther away,
 * and gains no more by that than {@link dev.inkrush.server.round.LagQuota} allows.
 */
final class RoundTripHandler extends ChannelInboundHandlerAdapter {
    private static final long FIRST_MILLIS = 1_000;

    private final Clock clock;
    private final RandomGenerator random;
    private final Duration period;
    private final Pace pace;
    private final IntConsumer measured;
    private @Nullable Future<?> schedule;
    private long content;
    private long sentNanos;
    private boolean waiting;

    /**
     * @param random not to be foreseen
     * @param period from one ping to the next, unless one is unanswered
     * @param measured told of each measurement in milliseconds, on the event loop
     */
    RoundTripHandler(Clock clock, RandomGenerator random, Duration period, Pace pace, IntConsumer measured) {
        this.clock = clock;
        this.random = random;
        this.period = period;
        this.pace = pace;
        this.measured = measured;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        schedule = context.executor()
                .scheduleAtFixedRate(() -> ping(context), FIRST_MILLIS, period.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        if (schedule != null) {
            schedule.cancel(false);
        }
    }

    private void ping(ChannelHandlerContext context) {
        // To a peer that does not read a ping would be late, and pile up with the rest.
        if (!waiting && context.channel().isWritable()) {
            waiting = true;
            sentNanos = clock.nanoTime();
            content = random.nextLong();
            PingWebSocketFrame ping =
                    new PingWebSocketFrame(context.alloc().buffer(Long.BYTES).writeLong(content));
            context.writeAndFlush(ping, context.voidPromise());
            pace.asked();
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof PongWebSocketFrame pong && waiting && answers(pong)) {
            waiting = false;
            pace.answered();
            measured.accept((int) TimeUnit.NANOSECONDS.toMillis(clock.nanoTime() - sentNanos));
        }
        context.fireChannelRead(message);
    }

    private boolean answers(PongWebSocketFrame pong) {
        return pong.content().readableBytes() == Long.BYTES
                && pong.content().getLong(pong.content().readerIndex()) == content;
    }
}
