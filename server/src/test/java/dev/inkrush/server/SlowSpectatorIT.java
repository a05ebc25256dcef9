package dev.inkrush.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inkrush.protocol.ClientMessage;
import dev.inkrush.protocol.ClientMessage.InkFrame;
import dev.inkrush.protocol.CloseReason;
import dev.inkrush.protocol.JsonCodec;
import dev.inkrush.protocol.Language;
import dev.inkrush.protocol.ProtocolLimits;
import dev.inkrush.protocol.Role;
import dev.inkrush.protocol.RoomCode;
import dev.inkrush.protocol.ServerMessage.RoomState;
import dev.inkrush.protocol.ServerMessage.RoundStarted;
import dev.inkrush.protocol.TickFrame;
import dev.inkrush.server.live.Limits;
import dev.inkrush.server.live.LiveClient;
import dev.inkrush.server.live.LiveServer;
import dev.inkrush.server.live.Pen;
import dev.inkrush.server.live.RawSocket;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Spectators who do not read what they are told are dropped by rule, and whoever draws or watches notices nothing. */
class SlowSpectatorIT {
    private static final int FRAMES_AT_ONCE = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String DROPPED = "inkrush_closes_total{reason=\"SLOW_CONSUMER\"}";
    private static final String SKIPPED = "inkrush_frames_skipped_total";

    @TempDir
    private Path data;

    private LiveServer server;
    private LiveClient player;
    private LiveClient watcher;
    private RawSocket slow;

    @BeforeEach
    void aPlayerWithTwoSpectators() throws IOException {
        server = LiveServer.start(data, Limits.SHORT_OF_PATIENCE);
        player = server.player("Ana");
        RoomCode code = player.createRoom(LiveClient.LONG_ROUND);
        watcher = server.player("Ben");
        watcher.join(code, Role.SPECTATOR);
        slow = RawSocket.upgraded(server.port(), 4 << 10);
        slow.sendText(JsonCodec.encode(new ClientMessage.Hello(ProtocolLimits.VERSION, "Slow", Language.EN)));
        slow.sendText(JsonCodec.encode(new ClientMessage.Join(code, Role.SPECTATOR)));
        player.await(RoomState.class, room -> room.spectators() == 2);
        player.say(new ClientMessage.Start());
        player.await(RoundStarted.class);
    }

    @AfterEach
    void stop() throws IOException {
        slow.close();
        watcher.close();
        player.close();
        server.close();
    }

    @Test
    void whoStopsReadingIsDropped() throws IOException {
        drawUntilSomebodyIsDropped(() -> {});
        assertThat(slow.awaitClose()).isEqualTo(CloseReason.SLOW_CONSUMER.code());
    }

    @Test
    void whoReadsAByteASecondIsDropped() throws IOException {
        drawUntilSomebodyIsDropped(slow::sip);
        assertThat(slow.awaitClose()).isEqualTo(CloseReason.SLOW_CONSUMER.code());
    }

    @Test
    void whoseBuffersAreFullIsSparedTheTicksAndThenDropped() throws IOException {
        slow.sendPong(slow.awaitPing());
        AtomicInteger seq = new AtomicInteger();
        Awaitility.await().atMost(PATIENCE).until(() -> {
            for (int i = 0; i < FRAMES_AT_ONCE; i++) {
                player.say(Pen.scribble(seq.incrementAndGet()));
            }
            player.awaitAck(seq.get());
            return server.metric(SKIPPED) > 0;
        });
        Awaitility.await().atMost(PATIENCE).until(() -> server.metric(DROPPED) == 1);
        slow.awaitEnd();
    }

    private interface Reading {
        void whenASecondHasPassed() throws IOException;
    }

    /** A star at a slow pen's pace, far too little for any buffer to fill. */
    private void drawUntilSomebodyIsDropped(Reading reading) {
        Iterator<InkFrame> star = Pen.star(1).iterator();
        AtomicInteger unseen = new AtomicInteger();
        Awaitility.await().pollInterval(Duration.ofSeconds(1)).atMost(PATIENCE).until(() -> {
            reading.whenASecondHasPassed();
            InkFrame frame = star.next();
            unseen.addAndGet(frame.ink().pointCount());
            player.say(frame);
            player.awaitAck(frame.seq());
            watcher.await(TickFrame.class, tick -> unseen.addAndGet(-points(tick)) == 0);
            return server.metric(DROPPED) == 1;
        });
        assertThat(server.metric(SKIPPED)).as("nobody missed anything").isZero();
        Awaitility.await().until(() -> server.metric("inkrush_connections") == 2);
    }

    private static int points(TickFrame tick) {
        return tick.deltas().stream().mapToInt(seat -> seat.ink().pointCount()).sum();
    }
}
