package dev.inkrush.server.net;

import dev.inkrush.protocol.BinaryCodec;
import dev.inkrush.protocol.ClientMessage;
import dev.inkrush.protocol.CloseReason;
import dev.inkrush.protocol.DecodeResult;
import dev.inkrush.protocol.Decoded;
import dev.inkrush.protocol.ErrorCode;
import dev.inkrush.protocol.JsonCodec;
import dev.inkrush.protocol.Rejected;
import dev.inkrush.protocol.ServerMessage.Refused;
import dev.inkrush.server.config.NetConfig;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.util.concurrent.TimeUnit;

/** The end of a WebSocket's pipeline: decodes, holds the client to its rates, and passes messages to the dialogue. */
final class SessionHandler extends SimpleChannelInboundHandler<WebSocketFrame> {
    private final SocketConnection connection;
    private final Dialogue dialogue;
    private final Allowance allowance;
    private final NetConfig config;
    private final NetMetrics metrics;
    private boolean outOfPatience;

    SessionHandler(
            SocketConnection connection, Dialogue dialogue, Allowance allowance, NetConfig config, NetMetrics metrics) {
        this.connection = connection;
        this.dialogue = dialogue;
        this.allowance = allowance;
        this.config = config;
        this.metrics = metrics;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        connection.whenever(dialogue::leftRoom, dialogue::readsAgain);
        context.executor()
                .schedule(
                        () -> {
                            if (!dialogue.opened()) {
                                connection.closeNow(CloseReason.HELLO_TIMEOUT);
                            }
                        },
                        config.helloTimeout().toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, WebSocketFrame frame) {
        if (outOfPatience) {
            return;
        }
        switch (frame) {
            case TextWebSocketFrame text -> receive(frame, JsonCodec.decode(text.text()));
            case BinaryWebSocketFrame binary ->
                receive(frame, BinaryCodec.decode(binary.content().nioBuffer()));
            case PingWebSocketFrame ping -> connection.pong(ping.content());
            case CloseWebSocketFrame close ->
                context.writeAndFlush(close.retainedDuplicate()).addListener(ChannelFutureListener.CLOSE);
            default -> {} // Pongs have been looked at before.
        }
    }

    private void receive(WebSocketFrame frame, DecodeResult result) {
        metrics.received(frame.content().readableBytes());
        switch (result) {
            case Decoded decoded when allowance.takes(points(decoded.message())) -> dialogue.receive(decoded.message());
            case Decoded tooMuch ->
                refuse(ErrorCode.RATE_LIMITED, "", allowance.forgivesHaste(), CloseReason.RATE_LIMITED);
            case Rejected bad ->
                refuse(bad.code(), bad.detail(), allowance.forgivesFault(), CloseReason.PROTOCOL_ERROR);
        }
    }

    private void refuse(ErrorCode code, String detail, boolean forgiven, CloseReason otherwise) {
        connection.send(Refused.of(code, detail));
        if (!forgiven) {
            outOfPatience = true;
            connection.close(otherwise);
        }
    }

    private static int points(ClientMessage message) {
        return message instanceof ClientMessage.InkFrame frame ? frame.ink().pointCount() : 0;
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        connection.writabilityChanged();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        connection.gone();
        dialogue.ended();
    }
}
