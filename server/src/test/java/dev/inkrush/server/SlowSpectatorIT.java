package dev.inkrush.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inkrush.protocol.ClientMessage;
import dev.inkrush.protocol.JsonCodec;
import dev.inkrush.protocol.Language;
import dev.inkrush.protocol.ProtocolLimits;
import dev.inkrush.protocol.Role;
import dev.inkrush.protocol.RoomCode;
import dev.inkrush.protocol.ServerMessage.RoomState;
import dev.inkrush.protocol.ServerMessage.RoundStarted;
import dev.inkrush.server.live.Limits;
import dev.inkrush.server.live.LiveClient;
import dev.inkrush.server.live.LiveServer;
import dev.inkrush.server.live.Pen;
import dev.inkrush.server.live.RawSocket;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A spectator that stops reading is dropped by rule, and whoever draws notices nothing. */
class SlowSpectatorIT {
    private static final int FRAMES_AT_ONCE = 10;
    private static final String DROPPED = "inkrush_closes_total{reason=\"SLOW_CONSUMER\"}";

    @TempDir
    private Path data;

    @Test
    void whoStopsReadingIsDroppedWhileThePlayerDrawsOn() throws IOException {
        try (LiveServer server = LiveServer.start(data, Limits.SHORT_OF_PATIENCE);
                LiveClient player = server.player("Ana");
                RawSocket spectator = RawSocket.upgraded(server.port(), 4 << 10)) {
            RoomCode code = player.createRoom(LiveClient.LONG_ROUND);
            spectator.sendText(JsonCodec.encode(new ClientMessage.Hello(ProtocolLimits.VERSION, "Slow", Language.EN)));
            spectator.sendText(JsonCodec.encode(new ClientMessage.Join(code, Role.SPECTATOR)));
            player.await(RoomState.class, room -> room.spectators() == 1);
            player.say(new ClientMessage.Start());
            player.await(RoundStarted.class);
            AtomicInteger seq = new AtomicInteger();
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
                for (int i = 0; i < FRAMES_AT_ONCE; i++) {
                    player.say(Pen.scribble(seq.incrementAndGet()));
                }
                player.awaitAck(seq.get());
                return server.metric(DROPPED) == 1;
            });
            assertThat(server.metric("inkrush_frames_skipped_total")).isPositive();
            player.say(Pen.scribble(seq.incrementAndGet()));
            player.awaitAck(seq.get());
            spectator.awaitEnd();
        }
    }
}
