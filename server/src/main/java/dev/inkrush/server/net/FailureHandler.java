package dev.inkrush.server.net;

import dev.inkrush.protocol.CloseReason;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.AttributeKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The last handler of every pipeline: what went wrong is classified, counted and told; only the unknown is logged. */
@Sharable
final class FailureHandler extends ChannelInboundHandlerAdapter {
    /** The connection of a channel, once it is a WebSocket. */
    static final AttributeKey<SocketConnection> CONNECTION = AttributeKey.valueOf("inkrush.connection");

    private static final Logger LOG = LoggerFactory.getLogger(FailureHandler.class);

    private final NetMetrics metrics;

    FailureHandler(NetMetrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        NetFailure failure = NetFailure.classify(cause);
        metrics.failed(failure);
        if (failure == NetFailure.UNKNOWN) {
            LOG.error("A connection failed in an unknown way and is closed", cause);
        }
        SocketConnection connection = context.channel().attr(CONNECTION).get();
        CloseReason reason = failure.reason();
        if (connection != null && reason != null) {
            connection.closeNow(reason);
        } else {
            context.close();
        }
    }
}
