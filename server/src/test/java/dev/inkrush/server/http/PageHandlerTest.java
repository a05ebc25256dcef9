package dev.inkrush.server.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageHandlerTest {
    private static final String LONG_SCRIPT = "console.log('ink');\n".repeat(100);

    private final Site site = new Site(
            Map.of(
                    "/index.html",
                    asset("text/html; charset=utf-8", false, Map.of(Coding.IDENTITY, "<!doctype html>")),
                    "/assets/main-Ab3_x-Z9.js",
                    asset("text/javascript", true, Map.of(Coding.IDENTITY, LONG_SCRIPT, Coding.BROTLI, "brotli"))),
            Map.of("/healthz", () -> Reply.text(HttpResponseStatus.OK, "ok\n")));
    private final EmbeddedChannel channel = new EmbeddedChannel(new PageHandler(site));

    @AfterEach
    void release() {
        channel.finishAndReleaseAll();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/r/BCDFG", "/r/BCDFG?from=qr", "/index.html"})
    void thePageAnswersAtItsRoutes(String uri) {
        FullHttpResponse page = get(uri);
        assertThat(page.status()).isEqualTo(HttpResponseStatus.OK);
        assertThat(page.content().toString(UTF_8)).isEqualTo("<!doctype html>");
        assertThat(page.headers().get("cache-control")).isEqualTo("no-cache");
        assertThat(page.headers().get("content-security-policy")).contains("default-src 'self'");
        page.release();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/r/BCDFG/x", "/../etc/passwd", "/%2e%2e/etc/passwd", "/%zz", "/%", "/assets/"})
    void whatIsNotThereIsSaidSo(String uri) {
        FullHttpResponse answer = get(uri);
        assertThat(answer.status()).isEqualTo(HttpResponseStatus.NOT_FOUND);
        assertThat(answer.content().toString(UTF_8)).isEqualTo("There is nothing at this address; the game is at /.\n");
        answer.release();
    }

    @Test
    void hashedFilesAreKeptForEverInTheSmallestCodingTheClientTakes() {
        FullHttpResponse file = get("/assets/main-Ab3_x-Z9.js", "accept-encoding", "gzip, deflate, br");
        assertThat(file.headers().get("content-encoding")).isEqualTo("br");
        assertThat(file.headers().get("cache-control")).contains("immutable");
        assertThat(file.headers().get("vary")).isEqualTo("accept-encoding");
        file.release();
    }

    @Test
    void gzipIsMadeWhereTheBuildHasNone() {
        FullHttpResponse file = get("/assets/main-Ab3_x-Z9.js", "accept-encoding", "gzip;q=1, br;q=0");
        assertThat(file.headers().get("content-encoding")).isEqualTo("gzip");
        assertThat(file.content().readableBytes()).isLessThan(LONG_SCRIPT.length() / 4);
        file.release();
    }

    @Test
    void withoutAnyCodingTheBytesAreThoseOfTheFile() {
        FullHttpResponse file = get("/assets/main-Ab3_x-Z9.js");
        assertThat(file.headers().contains("content-encoding")).isFalse();
        assertThat(file.content().toString(UTF_8)).isEqualTo(LONG_SCRIPT);
        file.release();
    }

    @Test
    void aKnownFileIsNotSentAgainButInAnotherCodingItIs() {
        FullHttpResponse first = get("/assets/main-Ab3_x-Z9.js", "accept-encoding", "br");
        String etag = first.headers().get("etag");
        FullHttpResponse again = get("/assets/main-Ab3_x-Z9.js", "accept-encoding", "br", "if-none-match", etag);
        assertThat(again.status()).isEqualTo(HttpResponseStatus.NOT_MODIFIED);
        assertThat(again.content().readableBytes()).isZero();
        FullHttpResponse plain = get("/assets/main-Ab3_x-Z9.js", "if-none-match", etag);
        assertThat(plain.status()).isEqualTo(HttpResponseStatus.OK);
        first.release();
        again.release();
        plain.release();
    }

    @Test
    void aHeadHasTheLengthOfTheBodyItLeavesOut() {
        FullHttpResponse head = send(HttpMethod.HEAD, "/");
        assertThat(head.headers().getInt("content-length")).isEqualTo("<!doctype html>".length());
        assertThat(head.content().readableBytes()).isZero();
        head.release();
    }

    @Test
    void onlyReadingIsAllowed() {
        FullHttpResponse refusal = send(HttpMethod.POST, "/healthz");
        assertThat(refusal.status()).isEqualTo(HttpResponseStatus.METHOD_NOT_ALLOWED);
        assertThat(refusal.headers().get("allow")).isEqualTo("GET, HEAD");
        refusal.release();
    }

    @Test
    void liveAnswersAreNeverCached() {
        FullHttpResponse health = get("/healthz");
        assertThat(health.content().toString(UTF_8)).isEqualTo("ok\n");
        assertThat(health.headers().get("cache-control")).isEqualTo("no-store");
        health.release();
    }

    @Test
    void whoTakesNoAnswersIsAskedForNoMoreRequests() {
        channel.config().setWriteBufferWaterMark(new WriteBufferWaterMark(10, 20));
        channel.write(Unpooled.wrappedBuffer(new byte[1_000]));
        assertThat(channel.config().isAutoRead()).isFalse();
        channel.flush();
        assertThat(channel.config().isAutoRead()).isTrue();
    }

    private FullHttpResponse get(String uri, String... headers) {
        return send(HttpMethod.GET, uri, headers);
    }

    private FullHttpResponse send(HttpMethod method, String uri, String... headers) {
        var request = new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, method, uri);
        for (int i = 0; i < headers.length; i += 2) {
            request.headers().set(headers[i], headers[i + 1]);
        }
        channel.writeInbound(request);
        return channel.readOutbound();
    }

    private static Asset asset(String type, boolean immutable, Map<Coding, String> bodies) {
        Map<Coding, byte[]> bytes = new EnumMap<>(Coding.class);
        bodies.forEach((coding, text) -> bytes.put(coding, text.getBytes(UTF_8)));
        return Asset.of(type, immutable, bytes);
    }
}
