package dev.inkrush.server.net;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inkrush.protocol.CloseReason;
import dev.inkrush.server.testkit.FakeClock;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.util.ReferenceCountUtil;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class RoundTripHandlerTest {
    private final FakeClock clock = new FakeClock();
    private final List<Integer> measured = new ArrayList<>();
    private final List<CloseReason> givenUp = new ArrayList<>();
    private final EmbeddedChannel channel = new EmbeddedChannel();
    private final Pace pace = new Pace(channel, Duration.ofSeconds(20), () -> {}, givenUp::add);

    @BeforeEach
    void aChannelWhoseTimeStandsStill() {
        channel.freezeTime();
        channel.pipeline()
                .addLast(new RoundTripHandler(clock, new Random(1), Duration.ofSeconds(5), pace, measured::add));
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
        pass(19_000);
        assertThat(channel.outboundMessages()).isEmpty();
        pong(first);
        assertThat(measured).containsExactly(19_000);
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

    /** The buffers of both kernels used to hide for minutes that a spectator of a quiet room read nothing. */
    @Test
    void whoHasNotReadAsFarAsAPingByTheDeadlineIsSlow() {
        pass(1_000);
        ping().release();
        for (int second = 1; second < 20; second++) {
            pace.told();
            pass(1_000);
        }
        pass(1_000);
        pass(Pace.GRACE.toMillis() - 1);
        assertThat(givenUp).isEmpty();
        pass(1);
        assertThat(channel.isWritable()).as("nothing has piled up here").isTrue();
        assertThat(givenUp).containsExactly(CloseReason.SLOW_CONSUMER);
    }

    @Test
    void whoWasToldNothingAndAnswersNoPingIsIdle() {
        pace.told();
        pass(1_000);
        ping().release();
        pass(20_000);
        pass(Pace.GRACE.toMillis());
        assertThat(givenUp).containsExactly(CloseReason.IDLE);
    }

    @Test
    void whoAnswersEachPingBeforeTheDeadlineStays() {
        pass(1_000);
        for (int ping = 0; ping < 10; ping++) {
            ByteBuf content = ping();
            pace.told();
            pass(19_000);
            pong(content);
            pass(1_000);
        }
        assertThat(givenUp).isEmpty();
        assertThat(measured).hasSize(10);
    }

    /** Ticks of a loop that stood still come one after the other, with whatever has arrived between them. */
    @Test
    void aLateEventLoopReadsBeforeItGivesUp() {
        pass(1_000);
        ByteBuf content = ping();
        pace.told();
        pass(60_000);
        pong(content);
        pass(60_000);
        assertThat(givenUp).isEmpty();
    }

    @Test
    void noPingTellsWhatTheNextOneHolds() {
        pass(1_000);
        ByteBuf first = ping();
        long number = first.getLong(0);
        pong(first);
        pass(5_000);
        pong(Unpooled.copyLong(number + 1));
        assertThat(measured).hasSize(1);
        ping().release();
    }
}
