package dev.inkrush.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inkrush.protocol.ClientMessage;
import dev.inkrush.protocol.ClientMessage.ToRoom;
import dev.inkrush.protocol.CloseReason;
import dev.inkrush.protocol.ErrorCode;
import dev.inkrush.protocol.Role;
import dev.inkrush.protocol.RoomCode;
import dev.inkrush.protocol.ServerMessage.GameEnded;
import dev.inkrush.protocol.ServerMessage.Left;
import dev.inkrush.protocol.ServerMessage.Paused;
import dev.inkrush.protocol.ServerMessage.RoomState;
import dev.inkrush.protocol.ServerMessage.RoundEnded;
import dev.inkrush.protocol.ServerMessage.RoundStarted;
import dev.inkrush.protocol.ServerMessage.RoundVoid;
import dev.inkrush.protocol.ServerMessage.SeatState;
import dev.inkrush.protocol.ServerMessage.Suspects;
import dev.inkrush.protocol.Settings;
import dev.inkrush.protocol.TickFrame;
import dev.inkrush.server.live.LiveClient;
import dev.inkrush.server.live.LiveServer;
import dev.inkrush.server.live.Pen;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every message to a room, said over real sockets by a stranger, a spectator, a player and the host. */
class RolesIT {
    private static final Settings SETTINGS = Settings.builder()
            .rounds(2)
            .seconds(180)
            .countdownSeconds(0)
            .prompts(List.of("star"))
            .teams(3)
            .build();

    /** The player in the messages below; the id is known only in the room. */
    private static final String PLAYER = "the player";

    @TempDir
    private static Path data;

    private static LiveServer server;

    @BeforeAll
    static void start() {
        server = LiveServer.start(data);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** Who may do something; all others are refused. */
    enum May {
        HOST,
        PLAYERS,
        ANYBODY
    }

    /**
     * A message and what shows that it was obeyed, given the seat of who said it.
     *
     * @param drawing whether a round must be under way
     */
    record Deed<T>(ToRoom message, boolean drawing, May may, Class<T> answer, BiPredicate<T, Integer> obeyed) {
        @Override
        public String toString() {
            return message.getClass().getSimpleName();
        }
    }

    private static Deed<?> inLobby(ToRoom message, May may, BiPredicate<RoomState, Integer> obeyed) {
        return new Deed<>(message, false, may, RoomState.class, obeyed);
    }

    private static <T> Deed<T> inRound(ToRoom message, Class<T> answer) {
        return new Deed<>(message, true, May.HOST, answer, (any, seat) -> true);
    }

    private static Deed<?> aboutPlayer(ToRoom message, Predicate<SeatState> obeyed) {
        return inLobby(
                message, May.HOST, (room, seat) -> obeyed.test(room.seats().getLast()));
    }

    private static Deed<?> aboutOneself(ToRoom message, Predicate<SeatState> obeyed) {
        return inLobby(
                message, May.PLAYERS, (room, seat) -> obeyed.test(room.seats().get(seat)));
    }

    private static boolean isIn(SeatState seat, int team) {
        return Integer.valueOf(team).equals(seat.team());
    }

    static Stream<Deed<?>> deeds() {
        Settings others = SETTINGS.but().seconds(60).build();
        return Stream.of(
                inLobby(
                        new ClientMessage.ChangeSettings(others),
                        May.HOST,
                        (room, seat) -> room.settings().equals(others)),
                new Deed<>(new ClientMessage.Start(), false, May.HOST, RoundStarted.class, (started, seat) -> true),
                inRound(new ClientMessage.EndRound(), RoundEnded.class),
                inRound(new ClientMessage.Pause(true), Paused.class),
                inRound(new ClientMessage.SkipWord(), RoundVoid.class),
                inRound(new ClientMessage.EndGame(), GameEnded.class),
                inLobby(new ClientMessage.Door(true, "otter"), May.HOST, (room, seat) -> room.locked()),
                inLobby(
                        new ClientMessage.Kick(PLAYER, true),
                        May.HOST,
                        (room, seat) -> room.seats().size() == 1),
                aboutPlayer(new ClientMessage.Mute(PLAYER, true), SeatState::muted),
                aboutPlayer(
                        new ClientMessage.Rename(PLAYER, "Cy"),
                        seat -> seat.name().equals("Cy")),
                inLobby(
                        new ClientMessage.HandOver(PLAYER),
                        May.HOST,
                        (room, seat) ->
                                room.host().equals(room.seats().getLast().playerId())),
                aboutPlayer(new ClientMessage.AssignTeam(PLAYER, 3), seat -> isIn(seat, 3)),
                inLobby(new ClientMessage.ShuffleTeams(), May.HOST, (room, seat) -> true),
                aboutOneself(new ClientMessage.ChooseTeam(3), seat -> isIn(seat, 3)),
                aboutOneself(new ClientMessage.Ready(true), SeatState::ready),
                new Deed<>(Pen.dot(1, 1), true, May.PLAYERS, TickFrame.class, (tick, seat) -> tick.own() != null),
                new Deed<>(new ClientMessage.Leave(), false, May.ANYBODY, Left.class, (left, seat) -> true));
    }

    @Test
    void everyMessageToARoomIsTried() {
        assertThat(deeds().map(Deed::toString))
                .containsExactlyInAnyOrderElementsOf(
                        messages(ToRoom.class).map(Class::getSimpleName).toList());
    }

    private static Stream<Class<?>> messages(Class<?> sealed) {
        return Arrays.stream(sealed.getPermittedSubclasses())
                .flatMap(type -> type.isInterface() ? messages(type) : Stream.of(type));
    }

    @ParameterizedTest
    @MethodSource("deeds")
    <T> void whoMayIsObeyedAndNobodyElse(Deed<T> deed) {
        try (LiveClient stranger = server.player("Eve");
                LiveClient spectator = server.player("Sam");
                LiveClient player = server.connect();
                LiveClient host = server.player("Ana")) {
            String playerId = player.greet("Bo").playerId();
            RoomCode code = host.createRoom(SETTINGS);
            spectator.join(code, Role.SPECTATOR);
            player.join(code, Role.PLAYER);
            // From here on the host is told of the room only when it changes.
            host.await(RoomState.class, room -> room.seats().size() == 2);
            if (deed.drawing) {
                host.say(new ClientMessage.Start());
                List.of(host, player, spectator).forEach(client -> client.await(RoundStarted.class));
            }
            ToRoom message = about(playerId, deed.message);
            refuses(stranger, message, ErrorCode.NOT_IN_ROOM);
            if (deed.may == May.ANYBODY) {
                obeys(spectator, deed, message, -1);
            } else {
                refuses(spectator, message, deed.may == May.HOST ? ErrorCode.NOT_HOST : ErrorCode.NOT_A_PLAYER);
            }
            if (deed.may == May.HOST) {
                refuses(player, message, ErrorCode.NOT_HOST);
            } else {
                obeys(player, deed, message, 1);
            }
            obeys(host, deed, message, 0);
            if (message instanceof ClientMessage.Kick) {
                assertThat(player.awaitClose()).isEqualTo(CloseReason.KICKED.code());
            }
        }
    }

    @Test
    void onlyTheHostHearsWhosePenMovedAsNoHandCan() {
        try (LiveClient spectator = server.player("Sam");
                LiveClient player = server.player("Bo");
                LiveClient host = server.player("Ana")) {
            RoomCode code = host.createRoom(SETTINGS);
            spectator.join(code, Role.SPECTATOR);
            player.join(code, Role.PLAYER);
            host.say(new ClientMessage.Start());
            player.await(RoundStarted.class);
            player.say(Pen.scribble(1));
            player.awaitAck(1);
            host.say(new ClientMessage.EndRound());
            assertThat(host.await(Suspects.class)).isEqualTo(new Suspects(1, List.of(1)));
            host.say(new ClientMessage.EndRound());
            for (LiveClient other : List.of(player, spectator)) {
                other.await(RoundStarted.class, started -> started.round() == 2);
                assertThat(other.session()).noneMatch(said -> said.contains("suspects"));
            }
        }
    }

    private static void refuses(LiveClient client, ToRoom message, ErrorCode code) {
        client.say(message);
        client.isRefused(code);
    }

    private static <T> void obeys(LiveClient client, Deed<T> deed, ToRoom message, int seat) {
        client.say(message);
        client.await(deed.answer, answer -> deed.obeyed.test(answer, seat));
    }

    private static ToRoom about(String playerId, ToRoom message) {
        return switch (message) {
            case ClientMessage.Kick kick -> new ClientMessage.Kick(playerId, kick.keepOut());
            case ClientMessage.Mute mute -> new ClientMessage.Mute(playerId, mute.muted());
            case ClientMessage.Rename rename -> new ClientMessage.Rename(playerId, rename.name());
            case ClientMessage.HandOver handOver -> new ClientMessage.HandOver(playerId);
            case ClientMessage.AssignTeam assign -> new ClientMessage.AssignTeam(playerId, assign.team());
            default -> message;
        };
    }
}
