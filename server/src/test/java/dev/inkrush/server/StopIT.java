package dev.inkrush.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inkrush.protocol.ClientMessage;
import dev.inkrush.protocol.ClientMessage.AskBoard;
import dev.inkrush.protocol.CloseReason;
import dev.inkrush.protocol.ErrorCode;
import dev.inkrush.protocol.Role;
import dev.inkrush.protocol.ServerMessage.Board;
import dev.inkrush.protocol.ServerMessage.Closing;
import dev.inkrush.protocol.ServerMessage.RoomState;
import dev.inkrush.protocol.ServerMessage.RoundEnded;
import dev.inkrush.protocol.ServerMessage.RoundStarted;
import dev.inkrush.protocol.Settings;
import dev.inkrush.protocol.Window;
import dev.inkrush.server.config.RestartConfig;
import dev.inkrush.server.live.LiveClient;
import dev.inkrush.server.live.Pen;
import dev.inkrush.server.live.ServerProcess;
import java.nio.file.Path;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server process that is told to end. */
class StopIT {
    private static final Settings STARS = Settings.builder()
            .rounds(3)
            .seconds(180)
            .countdownSeconds(0)
            .revealSeconds(1)
            .prompts(List.of("star"))
            .build();

    @TempDir
    private Path data;

    @Test
    void lobbiesDoNotHoldItUp() {
        try (ServerProcess server = ServerProcess.start(data);
                LiveClient host = server.connect().hello("Ana")) {
            host.createRoom(STARS);
            server.asksToEnd();
            saysWhenToReturn(host);
            assertThat(server.awaitEnd()).isZero();
        }
    }

    @Test
    void aRoundUnderWayIsPlayedToItsEndAndCounted() {
        try (ServerProcess server = ServerProcess.start(data);
                LiveClient host = server.connect().hello("Ana");
                LiveClient late = server.connect().hello("Bo")) {
            host.createRoom(STARS);
            host.say(new ClientMessage.Start());
            host.await(RoundStarted.class);
            server.asksToEnd();
            host.await(RoomState.class, RoomState::draining);
            late.say(new ClientMessage.CreateRoom(Role.PLAYER, STARS));
            late.isRefused(ErrorCode.SERVER_STOPPING);
            Pen.star(1).forEach(host::say);
            assertThat(host.await(RoundEnded.class).stored()).isTrue();
            saysWhenToReturn(host);
            saysWhenToReturn(late);
            assertThat(server.awaitEnd()).isZero();
        }
        try (ServerProcess server = ServerProcess.start(data);
                LiveClient visitor = server.connect().hello("Cy")) {
            Awaitility.await().untilAsserted(() -> {
                visitor.say(new AskBoard(Window.ALL_TIME));
                assertThat(visitor.await(Board.class).entries())
                        .extracting(entry -> entry.name())
                        .containsExactly("Ana");
            });
        }
    }

    @Test
    void aSecondSignalStopsAtOnce() {
        try (ServerProcess server = ServerProcess.start(data, "--drain-seconds", "600");
                LiveClient host = server.connect().hello("Ana")) {
            host.createRoom(STARS);
            host.say(new ClientMessage.Start());
            host.await(RoundStarted.class);
            server.asksToEnd();
            host.await(RoomState.class, RoomState::draining);
            server.asksToEnd();
            saysWhenToReturn(host);
            assertThat(server.awaitEnd()).isZero();
        }
    }

    @Test
    void aRoundThatOutlastsThePatienceIsCutOff() {
        try (ServerProcess server = ServerProcess.start(data, "--drain-seconds", "1");
                LiveClient host = server.connect().hello("Ana")) {
            host.createRoom(STARS);
            host.say(new ClientMessage.Start());
            host.await(RoundStarted.class);
            server.asksToEnd();
            saysWhenToReturn(host);
            assertThat(server.awaitEnd()).isZero();
        }
    }

    private static void saysWhenToReturn(LiveClient client) {
        Closing closing = client.await(Closing.class);
        assertThat(closing.reason()).isEqualTo(CloseReason.GOING_AWAY);
        assertThat(closing.reconnect()).isTrue();
        assertThat(closing.retryInMs())
                .isEqualTo((int) RestartConfig.DEFAULT.downtime().toMillis());
        assertThat(client.awaitClose()).isEqualTo(CloseReason.GOING_AWAY.code());
    }
}
