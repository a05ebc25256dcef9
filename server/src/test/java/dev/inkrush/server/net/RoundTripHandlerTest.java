package dev.inkrush.server.net;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inkrush.server.testkit.FakeClock;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class RoundTripHandlerTest {
    private final FakeClock clock = new FakeClock();
    private final List<Integer> measured = new ArrayList<>();
    private final EmbeddedChannel channel = new EmbeddedChannel();

    @BeforeEach
    void aChannelWhoseTimeStandsStill() {
        channel.freezeTime();
        channel.pipeline().addLast(new RoundTripHandler(clock, measured::add));
    }

    @AfterEach
    void nothingLeaks() {
        channel.finishAndReleaseAll();
    }

    private void pass(long millis) {
        clock.advanceMillis(millis);
        channel.advanceTimeBy(millis, TimeUnit.MILLISECONDS);
        channel.runScheduledPendingTasks();
    }

    private ByteBuf ping() {
        PingWebSocketFrame ping = channel.readOutbound();
        assertThat(ping).isNotNull();
        return ping.content();
    }

    private void pong(ByteBuf content) {
        channel.writeInbound(new PongWebSocketFrame(content));
        Object passedOn = channel.readInbound();
        assertThat(passedOn).as("a pong is a sign of life for those behind").isNotNull();
        ReferenceCountUtil.release(passedOn);
    }

    @Test
    void theTimeFromPingToPongIsMeasured() {
        pass(1_000);
        ByteBuf first = ping();
        pass(73);
        pong(first);
        pass(5_000 - 73);
        ByteBuf second = ping();
        pass(40);
        pong(second);
        assertThat(measured).containsExactly(73, 40);
    }

    @Test
    void onePingIsOnItsWayAtATime() {
        pass(1_000);
        ByteBuf first = ping();
        pass(20_000);
        assertThat(channel.outboundMessages()).isEmpty();
        pong(first);
        assertThat(measured).containsExactly(20_000);
        pass(5_000);
        ping().release();
    }

    @Test
    void whatAnswersNoPingMeasuresNothing() {
        pong(Unpooled.copyLong(1));
        pass(1_000);
        ByteBuf first = ping();
        pong(Unpooled.EMPTY_BUFFER);
        pong(Unpooled.copyLong(7));
        assertThat(measured).isEmpty();
        pong(first.copy());
        pong(first);
        assertThat(measured).hasSize(1);
    }
}
