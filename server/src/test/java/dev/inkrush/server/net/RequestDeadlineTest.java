package dev.inkrush.server.net;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpVersion;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RequestDeadlineTest {
    private final EmbeddedChannel channel = new EmbeddedChannel();

    @BeforeEach
    void deadlineOfTenSeconds() {
        channel.freezeTime();
        channel.pipeline()
                .addLast(new HttpServerCodec(), new HttpObjectAggregator(10))
                .addLast(new RequestDeadline(Duration.ofSeconds(10)));
    }

    @AfterEach
    void release() {
        channel.finishAndReleaseAll();
    }

    @Test
    void silenceEndsTheConnection() {
        pass(9_999);
        assertThat(channel.isOpen()).isTrue();
        pass(1);
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void aByteASecondIsTooSlow() {
        for (char letter : "GET / HTTP".toCharArray()) {
            channel.writeInbound(Unpooled.copiedBuffer("" + letter, StandardCharsets.US_ASCII));
            pass(1_000);
        }
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void afterAnAnswerTheClockStartsAnew() {
        channel.writeInbound(Unpooled.copiedBuffer("GET / HTTP/1.1\r\nhost: x\r\n\r\n", StandardCharsets.US_ASCII));
        channel.<FullHttpRequest>readInbound().release();
        pass(30_000);
        assertThat(channel.isOpen()).as("while the answer is made").isTrue();
        channel.writeOutbound(new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK));
        pass(9_999);
        assertThat(channel.isOpen()).isTrue();
        pass(1);
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void anAnswerThatTravelsSlowlyIsWaitedForButNotForEver() {
        channel.pipeline().addFirst(new ChannelOutboundHandlerAdapter() {
            @Override
            public void flush(ChannelHandlerContext stuck) {}
        });
        channel.writeOneOutbound(new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK));
        pass(99_999);
        assertThat(channel.isOpen()).isTrue();
        pass(1);
        assertThat(channel.isOpen()).isFalse();
    }

    private void pass(long millis) {
        channel.advanceTimeBy(millis, TimeUnit.MILLISECONDS);
        channel.runScheduledPendingTasks();
    }
}
