package dev.inkrush.server.net;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inkrush.protocol.CloseReason;
import dev.inkrush.server.config.NetConfig;
import dev.inkrush.server.room.View;
import dev.inkrush.server.testkit.FakeClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A peer whose socket is full: the handler at the head swallows flushes until it is opened again. */
class SlowPeerTest {
    private static final class Tap extends ChannelOutboundHandlerAdapter {
        private boolean open;

        @Override
        public void flush(ChannelHandlerContext context) {
            if (open) {
                context.flush();
            }
        }
    }

    private final Tap tap = new Tap();
    private final EmbeddedChannel channel = new EmbeddedChannel(tap);
    private final FakeClock clock = new FakeClock();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final SocketConnection connection =
            new SocketConnection(channel, NetConfig.DEFAULT, new NetMetrics(registry), clock);
    private final LoopAudience audience = new LoopAudience(Runnable::run, clock);
    private final AtomicInteger readsAgain = new AtomicInteger();

    @BeforeEach
    void aSpectatorWhoseSocketIsFull() {
        channel.freezeTime();
        channel.config().setWriteBufferWaterMark(new WriteBufferWaterMark(1_000, 2_000));
        connection.whenever(() -> {}, readsAgain::incrementAndGet);
        audience.deliver(List.of(new Delivery.Enter(connection, View.SPECTATOR)));
        tick(3_000);
        assertThat(channel.isWritable()).isFalse();
    }

    @AfterEach
    void nothingLeaks() {
        tap.open = true;
        channel.flush();
        received().forEach(ReferenceCountUtil::release);
        channel.finishAndReleaseAll();
    }

    @Test
    void ticksAreSkippedUntilASnapshotWasTold() {
        tick(10);
        openTap();
        assertThat(readsAgain).hasValue(1);
        tick(11);
        assertThat(skipped()).isEqualTo(2);
        audience.deliver(
                List.of(new Delivery.ToOne(connection, Frame.binary(new byte[12])), new Delivery.CaughtUp(connection)));
        tick(13);
        assertThat(sizes(received())).containsExactly(3_004, 14, 15);
    }

    @Test
    void whatIsToldToAllIsKept() {
        audience.deliver(List.of(new Delivery.ToAll(Frame.binary(new byte[10]))));
        openTap();
        assertThat(sizes(received())).containsExactly(3_004, 12);
    }

    @Test
    void whoStaysBehindIsClosedAfterTheDeadline() {
        tick(10);
        pass(NetConfig.DEFAULT.slowDeadline().toMillis());
        pass(Pace.GRACE.toMillis() - 1);
        assertThat(closes(CloseReason.SLOW_CONSUMER)).isZero();
        pass(1);
        assertThat(closes(CloseReason.SLOW_CONSUMER)).isEqualTo(1);
        openTap();
        List<Object> all = received();
        assertThat(all.getLast())
                .isInstanceOfSatisfying(
                        CloseWebSocketFrame.class,
                        close -> assertThat(close.statusCode()).isEqualTo(CloseReason.SLOW_CONSUMER.code()));
        all.forEach(ReferenceCountUtil::release);
    }

    @Test
    void whoCatchesUpInTimeIsNotClosedByTheOldDeadline() {
        tick(10);
        pass(NetConfig.DEFAULT.slowDeadline().toMillis() - 1_000);
        openTap();
        audience.deliver(List.of(new Delivery.CaughtUp(connection)));
        pass(60_000);
        assertThat(closes(CloseReason.SLOW_CONSUMER)).isZero();
    }

    /** A socket that is closed takes nothing either, but was not closed for being slow. */
    @Test
    void whoHasGoneIsNotCountedAsSlow() {
        openTap();
        channel.close();
        assertThat(channel.isWritable()).isFalse();
        tick(10);
        pass(60_000);
        assertThat(closes(CloseReason.SLOW_CONSUMER)).isZero();
    }

    @Test
    void whatWaitsHasALimitInBytes() {
        for (int mebibyte = 0; mebibyte < 10; mebibyte++) {
            audience.deliver(List.of(new Delivery.ToAll(Frame.binary(new byte[1 << 20]))));
        }
        assertThat(closes(CloseReason.SLOW_CONSUMER)).isEqualTo(1);
    }

    /** The answers to a flood of pings used to fill the memory, because nothing but the peer's reading bounds them. */
    @Test
    void pingsOfAPeerThatDoesNotReadAreNotAnswered() {
        ByteBuf ping = Frame.binary(new byte[100]).encoded();
        connection.pong(ping);
        assertThat(ping.refCnt()).isEqualTo(1);
        openTap();
        connection.pong(ping);
        List<Object> all = received();
        assertThat(all).hasSize(2);
        assertThat(all.getLast()).isInstanceOf(PongWebSocketFrame.class);
        all.forEach(ReferenceCountUtil::release);
        ping.release();
    }

    private void tick(int bytes) {
        audience.deliver(List.of(new Delivery.ToView(View.SPECTATOR, Frame.binary(new byte[bytes]))));
    }

    private void openTap() {
        tap.open = true;
        channel.flush();
        connection.writabilityChanged();
    }

    private void pass(long millis) {
        channel.advanceTimeBy(millis, TimeUnit.MILLISECONDS);
        channel.runScheduledPendingTasks();
    }

    private List<Object> received() {
        List<Object> all = new ArrayList<>();
        for (Object next = channel.readOutbound(); next != null; next = channel.readOutbound()) {
            all.add(next);
        }
        return all;
    }

    private static List<Integer> sizes(List<Object> frames) {
        List<Integer> sizes =
                frames.stream().map(frame -> ((ByteBuf) frame).readableBytes()).toList();
        frames.forEach(ReferenceCountUtil::release);
        return sizes;
    }

    private double skipped() {
        return registry.get("inkrush.frames.skipped").counter().count();
    }

    private double closes(CloseReason reason) {
        return registry.get("inkrush.closes")
                .tag("reason", reason.name())
                .counter()
                .count();
    }
}
