package dev.inkrush.server.http;

import static io.netty.handler.codec.http.HttpHeaderNames.ACCEPT_ENCODING;
import static io.netty.handler.codec.http.HttpHeaderNames.ALLOW;
import static io.netty.handler.codec.http.HttpHeaderNames.CACHE_CONTROL;
import static io.netty.handler.codec.http.HttpHeaderNames.CONTENT_ENCODING;
import static io.netty.handler.codec.http.HttpHeaderNames.CONTENT_LENGTH;
import static io.netty.handler.codec.http.HttpHeaderNames.CONTENT_TYPE;
import static io.netty.handler.codec.http.HttpHeaderNames.ETAG;
import static io.netty.handler.codec.http.HttpHeaderNames.IF_NONE_MATCH;
import static io.netty.handler.codec.http.HttpHeaderNames.VARY;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.nio.charset.StandardCharsets;

/** Answers HTTP requests from a {@link Site}. */
public final class PageHandler extends SimpleChannelInboundHandler<FullHttpRequest> {
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String ASK_EACH_TIME = "no-cache";
    private static final String NEVER = "no-store";

    private final Site site;

    public PageHandler(Site site) {
        this.site = site;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
        FullHttpResponse response = answer(request);
        SecurityHeaders.addTo(response.headers());
        if (request.method().equals(HttpMethod.HEAD)) {
            response = response.replace(Unpooled.EMPTY_BUFFER);
        }
        context.writeAndFlush(response, context.voidPromise());
    }

    /** Who does not take answers is not asked for more requests: otherwise answers would pile up. */
    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        context.channel().config().setAutoRead(context.channel().isWritable());
        context.fireChannelWritabilityChanged();
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        context.channel().config().setAutoRead(true);
    }

    private FullHttpResponse answer(FullHttpRequest request) {
        if (!request.decoderResult().isSuccess()) {
            return reply(Reply.text(HttpResponseStatus.BAD_REQUEST, "This is no HTTP request.\n"));
        }
        if (!request.method().equals(HttpMethod.GET) && !request.method().equals(HttpMethod.HEAD)) {
            FullHttpResponse refusal =
                    reply(Reply.text(HttpResponseStatus.METHOD_NOT_ALLOWED, "Only GET and HEAD are answered here.\n"));
            refusal.headers().set(ALLOW, "GET, HEAD");
            return refusal;
        }
        String path = new QueryStringDecoder(request.uri()).rawPath();
        Asset asset = site.asset(path);
        return asset == null ? reply(site.reply(path)) : file(asset, request);
    }

    private static FullHttpResponse file(Asset asset, FullHttpRequest request) {
        Coding coding = asset.codingFor(request.headers().get(ACCEPT_ENCODING, ""));
        String etag = '"' + asset.etag() + '-' + coding.token() + '"';
        boolean known = request.headers().get(IF_NONE_MATCH, "").contains(etag);
        byte[] body = asset.body(coding);
        FullHttpResponse response = known
                ? response(HttpResponseStatus.NOT_MODIFIED, Unpooled.EMPTY_BUFFER)
                : response(HttpResponseStatus.OK, Unpooled.wrappedBuffer(body));
        response.headers()
                .set(ETAG, etag)
                .set(VARY, ACCEPT_ENCODING)
                .set(CACHE_CONTROL, asset.immutable() ? FOR_EVER : ASK_EACH_TIME);
        if (!known) {
            response.headers().set(CONTENT_TYPE, asset.type()).setInt(CONTENT_LENGTH, body.length);
            if (coding != Coding.IDENTITY) {
                response.headers().set(CONTENT_ENCODING, coding.token());
            }
        }
        return response;
    }

    private static FullHttpResponse reply(Reply reply) {
        byte[] body = reply.text().getBytes(StandardCharsets.UTF_8);
        FullHttpResponse response = response(reply.status(), Unpooled.wrappedBuffer(body));
        response.headers()
                .set(CONTENT_TYPE, reply.type())
                .set(CACHE_CONTROL, NEVER)
                .setInt(CONTENT_LENGTH, body.length);
        return response;
    }

    private static FullHttpResponse response(HttpResponseStatus status, ByteBuf body) {
        return new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status, body);
    }
}
