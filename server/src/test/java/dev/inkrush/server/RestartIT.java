package dev.inkrush.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inkrush.protocol.ClientMessage;
import dev.inkrush.protocol.ClientMessage.AskBoard;
import dev.inkrush.protocol.ErrorCode;
import dev.inkrush.protocol.Language;
import dev.inkrush.protocol.ProtocolLimits;
import dev.inkrush.protocol.Role;
import dev.inkrush.protocol.RoomCode;
import dev.inkrush.protocol.ServerMessage.Board;
import dev.inkrush.protocol.ServerMessage.BoardEntry;
import dev.inkrush.protocol.ServerMessage.GameEnded;
import dev.inkrush.protocol.ServerMessage.Joined;
import dev.inkrush.protocol.ServerMessage.RoomState;
import dev.inkrush.protocol.ServerMessage.RoundEnded;
import dev.inkrush.protocol.ServerMessage.RoundStarted;
import dev.inkrush.protocol.ServerMessage.RoundVoid;
import dev.inkrush.protocol.ServerMessage.SeatState;
import dev.inkrush.protocol.ServerMessage.Standing;
import dev.inkrush.protocol.ServerMessage.Welcome;
import dev.inkrush.protocol.Settings;
import dev.inkrush.protocol.VoidReason;
import dev.inkrush.protocol.Window;
import dev.inkrush.server.live.LiveClient;
import dev.inkrush.server.live.Pen;
import dev.inkrush.server.live.ServerProcess;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server process ends in the middle of a game, and another one goes on with it. */
class RestartIT {
    private static final Settings SHAPES = Settings.builder()
            .rounds(3)
            .seconds(60)
            .countdownSeconds(0)
            .revealSeconds(1)
            .prompts(List.of("star", "square", "star", "circle"))
            .build();

    @TempDir
    private Path data;

    @Test
    void aGameWhoseServerIsKilledInTheSecondRoundGoesOnToItsEnd() {
        RoomCode code;
        Welcome anaWas;
        Welcome benWas;
        Map<String, Integer> totals;
        int voidSerial;
        try (ServerProcess server = ServerProcess.start(data);
                LiveClient ana = server.connect().hello("Ana");
                LiveClient ben = server.connect().hello("Ben")) {
            anaWas = ana.welcome();
            benWas = ben.welcome();
            code = ana.createRoom(SHAPES);
            ben.join(code, Role.PLAYER);
            ana.say(new ClientMessage.Door(false, "otter"));
            totals = playStar(ana, ben);
            RoundStarted second = ana.await(RoundStarted.class, started -> started.round() == 2);
            voidSerial = second.serial();
            ana.say(Pen.dot(voidSerial, 1));
            ana.awaitAck(1);
            server.awaitRoomsWritten();
            server.kill();
        }
        try (ServerProcess server = ServerProcess.start(data);
                LiveClient ana = comesBack(server, anaWas);
                LiveClient ben = comesBack(server, benWas);
                LiveClient stranger = server.connect().hello("Cy")) {
            stranger.say(new ClientMessage.Join(code, Role.PLAYER));
            stranger.isRefused(ErrorCode.WRONG_PASSWORD);
            assertThat(totals(ana.await(RoomState.class))).isEqualTo(totals);
            assertThat(ben.await(RoundVoid.class)).isEqualTo(new RoundVoid(2, VoidReason.SERVER_RESTARTED));
            RoundStarted again = ana.await(RoundStarted.class);
            assertThat(again.round()).isEqualTo(2);
            assertThat(again.prompt().word()).isEqualTo("star");
            ana.say(Pen.dot(voidSerial, 2));
            ana.isRefused(ErrorCode.ROUND_NOT_RUNNING);
            totals = drawStar(again.serial(), ana, ben);
            ana.await(RoundStarted.class, started -> started.round() == 3);
            ana.say(new ClientMessage.EndRound());
            assertThat(ana.await(GameEnded.class).standings().stream()
                            .collect(Collectors.toMap(Standing::name, Standing::total)))
                    .isEqualTo(totals);
            countsEachRoundOnce(ana, totals);
        }
    }

    @Test
    void aRoomInItsLobbyIsThereAgainAfterAStop() {
        RoomCode code;
        Welcome anaWas;
        try (ServerProcess server = ServerProcess.start(data);
                LiveClient ana = server.connect().hello("Ana")) {
            anaWas = ana.welcome();
            code = ana.createRoom(SHAPES);
            server.asksToEnd();
            assertThat(server.awaitEnd()).isZero();
        }
        try (ServerProcess server = ServerProcess.start(data);
                LiveClient ana = comesBack(server, anaWas)) {
            RoomState room = ana.await(RoomState.class);
            assertThat(room.code()).isEqualTo(code);
            assertThat(room.host()).isEqualTo(anaWas.playerId());
            assertThat(room.settings()).isEqualTo(SHAPES);
        }
    }

    @Test
    void anOlderTokenIsStillWorthNothing() {
        Welcome older;
        Welcome newest;
        try (ServerProcess server = ServerProcess.start(data);
                LiveClient ana = server.connect().hello("Ana");
                LiveClient again = server.connect();
                LiveClient onceMore = server.connect()) {
            ana.createRoom(SHAPES);
            older = ana.welcome();
            newest = again.resume(older);
            onceMore.resume(newest);
            onceMore.await(RoomState.class);
            server.asksToEnd();
            assertThat(server.awaitEnd()).isZero();
        }
        try (ServerProcess server = ServerProcess.start(data);
                LiveClient thief = server.connect()) {
            thief.say(new ClientMessage.Resume(
                    ProtocolLimits.VERSION, older.name(), Language.EN, older.token(), older.epoch(), 0));
            thief.isRefused(ErrorCode.TOKEN_INVALID);
            comesBack(server, newest).close();
        }
    }

    @Test
    void aServerThatShallRememberNothingDoesNot() {
        RoomCode code;
        try (ServerProcess server = ServerProcess.start(data);
                LiveClient ana = server.connect().hello("Ana")) {
            code = ana.createRoom(SHAPES);
            server.asksToEnd();
            assertThat(server.awaitEnd()).isZero();
        }
        try (ServerProcess server = ServerProcess.start(data, "--restore-minutes", "0");
                LiveClient guest = server.connect().hello("Ben")) {
            guest.say(new ClientMessage.Join(code, Role.PLAYER));
            guest.isRefused(ErrorCode.ROOM_NOT_FOUND);
        }
    }

    private static Map<String, Integer> playStar(LiveClient host, LiveClient guest) {
        host.say(new ClientMessage.Start());
        int serial = host.await(RoundStarted.class).serial();
        return drawStar(serial, host, guest);
    }

    /** Both draw and are understood; returns what each has in the game by name. */
    private static Map<String, Integer> drawStar(int serial, LiveClient host, LiveClient guest) {
        Pen.star(serial).forEach(host::say);
        Pen.star(serial).forEach(guest::say);
        RoundEnded ended = host.await(RoundEnded.class);
        assertThat(ended.stored()).isTrue();
        return ended.results().stream().collect(Collectors.toMap(result -> result.name(), result -> result.total()));
    }

    private static LiveClient comesBack(ServerProcess server, Welcome as) {
        LiveClient client = server.connect();
        Welcome again = client.resume(as);
        assertThat(again.playerId()).isEqualTo(as.playerId());
        assertThat(again.recovered()).isFalse();
        assertThat(client.await(Joined.class).seat()).isNotNull();
        return client;
    }

    private static Map<String, Integer> totals(RoomState room) {
        return room.seats().stream().collect(Collectors.toMap(SeatState::name, SeatState::total));
    }

    private static void countsEachRoundOnce(LiveClient asking, Map<String, Integer> totals) {
        Awaitility.await().untilAsserted(() -> {
            asking.say(new AskBoard(Window.ALL_TIME));
            assertThat(asking.await(Board.class).entries().stream()
                            .collect(Collectors.toMap(BoardEntry::name, BoardEntry::points)))
                    .isEqualTo(totals);
        });
    }
}
