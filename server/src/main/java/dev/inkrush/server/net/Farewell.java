package dev.inkrush.server.net;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.util.ReferenceCountUtil;
import java.util.concurrent.TimeUnit;

/**
 * Ends a connection so that the peer learns why. Closing a socket with unread input resets it, and a reset may overtake
 * the last frames; therefore only the sending half is shut, and input is thrown away until the peer closes or a short
 * time is over.
 */
final class Farewell extends ChannelInboundHandlerAdapter {
    private static final int LINGER_SECONDS = 2;

    private Farewell() {}

    /** Sends a close frame after all that was written; on the event loop. Nothing received later is looked at. */
    static void say(Channel channel, CloseWebSocketFrame last) {
        channel.pipeline().addFirst("farewell", new Farewell());
        channel.writeAndFlush(last).addListener(sent -> {
            if (sent.isSuccess() && channel instanceof DuplexChannel duplex) {
                duplex.shutdownOutput();
            } else {
                channel.close();
            }
        });
        var end = channel.eventLoop().schedule(() -> channel.close(), LINGER_SECONDS, TimeUnit.SECONDS);
        channel.closeFuture().addListener(closed -> end.cancel(false));
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object input) {
        ReferenceCountUtil.release(input);
    }
}
