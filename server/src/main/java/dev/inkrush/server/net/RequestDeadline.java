package dev.inkrush.server.net;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Closes an HTTP connection on which no whole request has arrived in time, counted from the connection or from the end of
 * the last answer. Silence is not the measure: a client that sends a byte a second is late, too. Taking an answer may last
 * longer, because pages travel over slow links, but not for ever.
 */
final class RequestDeadline extends ChannelDuplexHandler {
    private static final int ANSWER_TAKES_TIMES_LONGER = 10;

    private final Duration timeout;
    private @Nullable Future<?> deadline;

    RequestDeadline(Duration timeout) {
        this.timeout = timeout;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        restart(context, timeout);
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        stop();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        stop();
        context.fireChannelInactive();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof FullHttpRequest) {
            stop();
        }
        context.fireChannelRead(message);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (!(message instanceof LastHttpContent)) {
            context.write(message, promise);
            return;
        }
        restart(context, timeout.multipliedBy(ANSWER_TAKES_TIMES_LONGER));
        context.write(message, promise.unvoid().addListener(sent -> {
            // After an upgrade the answer may end when this handler has gone.
            if (!context.isRemoved()) {
                restart(context, timeout);
            }
        }));
    }

    private void restart(ChannelHandlerContext context, Duration delay) {
        stop();
        deadline = context.executor().schedule(() -> context.close(), delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void stop() {
        if (deadline != null) {
            deadline.cancel(false);
        }
    }
}
