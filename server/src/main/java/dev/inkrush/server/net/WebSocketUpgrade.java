package dev.inkrush.server.net;

import dev.inkrush.protocol.ProtocolLimits;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.handler.codec.http.websocketx.WebSocketHandshakeException;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshaker;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshakerFactory;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Turns an HTTP connection into a WebSocket when the request asks for {@link #PATH}, and passes every other request on.
 * A page of another site may not connect in its visitors' names; a client that is no browser sends no origin.
 */
final class WebSocketUpgrade extends SimpleChannelInboundHandler<FullHttpRequest> {
    static final String PATH = "/ws";

    private static final WebSocketDecoderConfig DECODER = WebSocketDecoderConfig.newBuilder()
            .maxFramePayloadLength(ProtocolLimits.MAX_MESSAGE_BYTES)
            // Closing is ours: the close codes of the protocol are not those of the decoder.
            .closeOnProtocolViolation(false)
            .build();

    private final Set<String> allowedOrigins;
    private final Consumer<Channel> upgraded;

    /** @param upgraded makes the rest of the pipeline a WebSocket's */
    WebSocketUpgrade(Set<String> allowedOrigins, Consumer<Channel> upgraded) {
        super(false);
        this.allowedOrigins = allowedOrigins;
        this.upgraded = upgraded;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
        if (!new QueryStringDecoder(request.uri()).rawPath().equals(PATH)) {
            context.fireChannelRead(request);
            return;
        }
        try {
            if (originAllowed(request)) {
                upgrade(context, request);
            } else {
                PlainAnswer.send(context, HttpResponseStatus.FORBIDDEN, "This page may not connect to this server.");
            }
        } finally {
            request.release();
        }
    }

    private void upgrade(ChannelHandlerContext context, FullHttpRequest request) {
        WebSocketServerHandshaker handshaker =
                new WebSocketServerHandshakerFactory(PATH, null, DECODER).newHandshaker(request);
        if (handshaker == null) {
            WebSocketServerHandshakerFactory.sendUnsupportedVersionResponse(context.channel());
            return;
        }
        try {
            handshaker.handshake(context.channel(), request);
            upgraded.accept(context.channel());
        } catch (WebSocketHandshakeException noHandshake) {
            PlainAnswer.send(context, HttpResponseStatus.BAD_REQUEST, "This address takes WebSocket handshakes only.");
        }
    }

    private boolean originAllowed(HttpRequest request) {
        String origin = request.headers().get(HttpHeaderNames.ORIGIN);
        if (origin == null || allowedOrigins.contains(origin)) {
            return true;
        }
        try {
            String authority = URI.create(origin).getAuthority();
            String host = request.headers().get(HttpHeaderNames.HOST, "");
            return authority != null && authority.toLowerCase(Locale.ROOT).equals(host.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException noUri) {
            return false;
        }
    }
}
