package dev.inkrush.server.net;

import dev.inkrush.server.time.Clock;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Measures the way to a client and back by WebSocket pings, one at a time. A client that answers late seems farther away,
 * one that answers early nearer; neither gains more than {@link dev.inkrush.server.round.LagQuota} allows.
 */
final class RoundTripHandler extends ChannelInboundHandlerAdapter {
    private static final long FIRST_MILLIS = 1_000;
    private static final long PERIOD_MILLIS = 5_000;

    private final Clock clock;
    private final IntConsumer measured;
    private @Nullable Future<?> schedule;
    private long number;
    private long sentNanos;
    private boolean waiting;

    /** @param measured told of each measurement in milliseconds, on the event loop */
    RoundTripHandler(Clock clock, IntConsumer measured) {
        this.clock = clock;
        this.measured = measured;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        schedule = context.executor()
                .scheduleAtFixedRate(() -> ping(context), FIRST_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
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
            PingWebSocketFrame ping =
                    new PingWebSocketFrame(context.alloc().buffer(Long.BYTES).writeLong(++number));
            context.writeAndFlush(ping, context.voidPromise());
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof PongWebSocketFrame pong && waiting && answers(pong)) {
            waiting = false;
            measured.accept((int) TimeUnit.NANOSECONDS.toMillis(clock.nanoTime() - sentNanos));
        }
        context.fireChannelRead(message);
    }

    private boolean answers(PongWebSocketFrame pong) {
        return pong.content().readableBytes() == Long.BYTES
                && pong.content().getLong(pong.content().readerIndex()) == number;
    }
}
