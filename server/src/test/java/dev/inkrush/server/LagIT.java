package dev.inkrush.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inkrush.protocol.BinaryCodec;
import dev.inkrush.protocol.ClientMessage;
import dev.inkrush.protocol.ClientMessage.InkFrame;
import dev.inkrush.protocol.JsonCodec;
import dev.inkrush.protocol.Language;
import dev.inkrush.protocol.ProtocolLimits;
import dev.inkrush.protocol.Role;
import dev.inkrush.protocol.RoomCode;
import dev.inkrush.protocol.ServerMessage.Recognised;
import dev.inkrush.protocol.ServerMessage.RoomState;
import dev.inkrush.protocol.ServerMessage.RoundEnded;
import dev.inkrush.protocol.ServerMessage.RoundStarted;
import dev.inkrush.protocol.Settings;
import dev.inkrush.server.config.NetConfig;
import dev.inkrush.server.live.LiveClient;
import dev.inkrush.server.live.LiveServer;
import dev.inkrush.server.live.Pen;
import dev.inkrush.server.live.RawSocket;
import dev.inkrush.server.time.SkippingClock;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From pongs that come late to forgiven stamps, through real sockets, while the server's clock moves for the test alone. */
class LagIT {
    private static final Settings SETTINGS = Settings.builder()
            .rounds(3)
            .seconds(60)
            .countdownSeconds(0)
            .endWhenAllRecognised(false)
            .prompts(List.of("star"))
            .build();

    /** A single ping is answered, then none for as long as it takes. */
    private static final NetConfig PATIENT = NetConfig.DEFAULT.withSlowDeadline(Duration.ofMinutes(5));

    private static final int FAR = 1;

    @TempDir
    private Path data;

    private final SkippingClock clock = new SkippingClock();

    private LiveServer server;
    private LiveClient host;
    private RawSocket far;

    @BeforeEach
    void somebodyFarAwayPlays() throws IOException {
        server = LiveServer.start(data, PATIENT, clock);
        host = server.player("Ana");
        far = RawSocket.upgraded(server.port());
        RoomCode code = host.createRoom(SETTINGS);
        far.sendText(JsonCodec.encode(new ClientMessage.Hello(ProtocolLimits.VERSION, "Bo", Language.EN)));
        far.sendText(JsonCodec.encode(new ClientMessage.Join(code, Role.PLAYER)));
        host.await(RoomState.class, room -> room.seats().size() == 2);
        clock.stop();
    }

    @AfterEach
    void stop() throws IOException {
        clock.goOn();
        far.close();
        host.close();
        server.close();
    }

    @Test
    void latePongsAreForgivenFromAQuotaThatRefillsAndNoMore() throws IOException {
        answersAfter(Duration.ofMillis(600));
        host.say(new ClientMessage.Start());
        assertThat(drawsAfterTenSeconds(1)).as("half of the way is forgiven").isEqualTo(9_700);
        assertThat(drawsAfterTenSeconds(2)).as("what has refilled").isEqualTo(9_900);
        assertThat(drawsAfterTenSeconds(3)).as("and no more").isEqualTo(9_900);
    }

    private void answersAfter(Duration roundTrip) throws IOException {
        byte[] ping = far.awaitPing();
        clock.skip(roundTrip);
        far.sendPong(ping);
    }

    /** Draws ten seconds into a round, by the server's clock, and ends it; returns when the drawing was understood. */
    private int drawsAfterTenSeconds(int round) throws IOException {
        host.await(RoundStarted.class, started -> started.serial() == round);
        clock.skip(Duration.ofSeconds(10));
        for (InkFrame frame : Pen.star(round)) {
            far.sendBinary(BinaryCodec.encode(frame));
        }
        int atMs = host.await(Recognised.class, recognised -> recognised.seat() == FAR)
                .atMs();
        host.say(new ClientMessage.EndRound());
        host.await(RoundEnded.class);
        host.say(new ClientMessage.EndRound());
        return atMs;
    }
}
