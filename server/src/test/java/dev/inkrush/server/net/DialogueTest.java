package dev.inkrush.server.net;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inkrush.protocol.ClientMessage;
import dev.inkrush.protocol.CloseReason;
import dev.inkrush.protocol.ErrorCode;
import dev.inkrush.protocol.InkBlock;
import dev.inkrush.protocol.InkOp;
import dev.inkrush.protocol.Language;
import dev.inkrush.protocol.Points;
import dev.inkrush.protocol.ProtocolLimits;
import dev.inkrush.protocol.Role;
import dev.inkrush.protocol.RoomCode;
import dev.inkrush.protocol.ServerMessage;
import dev.inkrush.protocol.Settings;
import dev.inkrush.server.session.Sessions;
import dev.inkrush.server.session.Tokens;
import dev.inkrush.server.testkit.SimulatedConnection;
import dev.inkrush.server.testkit.SimulatedWorld;
import dev.inkrush.server.time.Randomness;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What a connection may say when, without sockets. */
class DialogueTest {
    private static final ClientMessage CREATE = new ClientMessage.CreateRoom(Role.PLAYER, Settings.DEFAULT);
    private static final ClientMessage JOIN_NOWHERE = new ClientMessage.Join(new RoomCode("BCDFG"), Role.PLAYER);

    private final SimulatedWorld world = new SimulatedWorld();
    private final Services services = new Services(
            new Tokens(new byte[Tokens.KEY_BYTES], Duration.ofDays(1), world.clock(), Randomness.seeded(1)),
            new Sessions(Duration.ofMinutes(10), world.clock()),
            world.rooms(),
            (window, room, player) ->
                    CompletableFuture.completedFuture(new ServerMessage.Board(window, List.of(), null)),
            Randomness.seeded(2));

    /** One socket and what is said over it. */
    private final class Socket {
        private final SimulatedConnection connection = new SimulatedConnection();
        private final Dialogue dialogue;

        Socket(Neighbourhood neighbourhood) {
            dialogue = new Dialogue(connection, services, neighbourhood);
        }

        Socket say(ClientMessage... messages) {
            for (ClientMessage message : messages) {
                dialogue.receive(message);
                world.settle();
            }
            return this;
        }

        <M> List<M> heard(Class<M> type) {
            return connection.received().stream()
                    .filter(type::isInstance)
                    .map(type::cast)
                    .toList();
        }

        List<ErrorCode> refusals() {
            return heard(ServerMessage.Refused.class).stream()
                    .map(ServerMessage.Refused::code)
                    .toList();
        }
    }

    private Socket socket() {
        return new Socket(Neighbourhood.BOUNDLESS);
    }

    private static ClientMessage hello(int version) {
        return new ClientMessage.Hello(version, "Ana", Language.EN);
    }

    private static ClientMessage hello() {
        return hello(ProtocolLimits.VERSION);
    }

    private static ClientMessage resume(Socket earlier) {
        ServerMessage.Welcome welcome =
                earlier.heard(ServerMessage.Welcome.class).getFirst();
        return resume(welcome.token());
    }

    private static ClientMessage resume(String token) {
        return new ClientMessage.Resume(ProtocolLimits.VERSION, "Ana", Language.EN, token, "", 0);
    }

    @Test
    void nothingGoesBeforeTheHello() {
        assertThat(socket().say(CREATE, JOIN_NOWHERE, new ClientMessage.Start()).refusals())
                .containsExactly(ErrorCode.HELLO_EXPECTED, ErrorCode.HELLO_EXPECTED, ErrorCode.HELLO_EXPECTED);
    }

    @Test
    void helloIsSaidOnce() {
        assertThat(socket().say(hello(), hello()).refusals()).containsExactly(ErrorCode.HELLO_TWICE);
    }

    @Test
    void anotherVersionIsToldAndClosed() {
        Socket socket = socket().say(hello(ProtocolLimits.VERSION + 1));
        assertThat(socket.refusals()).containsExactly(ErrorCode.VERSION_UNSUPPORTED);
        assertThat(socket.connection.closed()).isEqualTo(CloseReason.VERSION_UNSUPPORTED);
    }

    @Test
    void aForgedTokenIsRefusedAndAHelloStillWelcome() {
        Socket socket = socket().say(resume("bm90IHNpZ25lZA"), hello());
        assertThat(socket.refusals()).containsExactly(ErrorCode.TOKEN_INVALID);
        assertThat(socket.heard(ServerMessage.Welcome.class)).hasSize(1);
    }

    @Test
    void whoComesBackFindsTheSeatAndTheOlderSocketIsClosed() {
        Socket older = socket().say(hello(), CREATE);
        Socket newer = socket().say(resume(older));
        assertThat(older.connection.closed()).isEqualTo(CloseReason.REPLACED);
        assertThat(newer.heard(ServerMessage.Joined.class))
                .isEqualTo(older.heard(ServerMessage.Joined.class))
                .hasSize(1);
    }

    @Test
    void aNameThatNoClassShouldReadIsRefusedAndAnotherMayBeChosen() {
        Socket socket = socket().say(new ClientMessage.Hello(ProtocolLimits.VERSION, "f.u.c.k", Language.EN));
        assertThat(socket.refusals()).containsExactly(ErrorCode.NAME_NOT_ALLOWED);
        assertThat(socket.heard(ServerMessage.Welcome.class)).isEmpty();
        assertThat(socket.say(hello()).heard(ServerMessage.Welcome.class)).hasSize(1);
        Socket back = socket().say(new ClientMessage.Resume(
                ProtocolLimits.VERSION,
                "시 발",
                Language.KO,
                socket.heard(ServerMessage.Welcome.class).getFirst().token(),
                "",
                0));
        assertThat(back.refusals()).containsExactly(ErrorCode.NAME_NOT_ALLOWED);
    }

    @Test
    void aTokenThatWasExchangedOpensNothing() {
        Socket first = socket().say(hello(), CREATE);
        Socket second = socket().say(resume(first));
        socket().say(resume(second));
        Socket thief = socket().say(resume(first));
        assertThat(thief.refusals()).containsExactly(ErrorCode.TOKEN_INVALID);
        assertThat(thief.heard(ServerMessage.Welcome.class)).isEmpty();
    }

    @Test
    void whoIsTakenOutDoesNotComeBackByResuming() {
        Socket host = socket().say(hello(), CREATE);
        RoomCode code = host.heard(ServerMessage.Joined.class).getFirst().code();
        Socket guest = socket().say(hello(), new ClientMessage.Join(code, Role.PLAYER));
        String id = guest.heard(ServerMessage.Welcome.class).getFirst().playerId();
        host.say(new ClientMessage.Kick(id, true));
        assertThat(guest.connection.closed()).isEqualTo(CloseReason.KICKED);
        guest.dialogue.leftRoom();
        guest.dialogue.ended();
        Socket back = socket().say(resume(guest), new ClientMessage.Join(code, Role.SPECTATOR));
        assertThat(back.heard(ServerMessage.Joined.class)).isEmpty();
        assertThat(back.refusals()).containsExactly(ErrorCode.KEPT_OUT);
    }

    @Test
    void aPingIsAnsweredOnceOneHasSaidHello() {
        Socket socket = socket().say(new ClientMessage.Ping(1), hello(), new ClientMessage.Ping(2));
        assertThat(socket.refusals()).containsExactly(ErrorCode.HELLO_EXPECTED);
        assertThat(socket.heard(ServerMessage.Pong.class)).containsExactly(new ServerMessage.Pong(2));
    }

    @Test
    void theWayMeasuredBeforeTheRoomCountsInIt() {
        Socket host = socket().say(hello());
        host.dialogue.measured(160);
        host.say(new ClientMessage.CreateRoom(Role.PLAYER, SimulatedWorld.QUICK), new ClientMessage.Start());
        world.advance(10_000);
        Points line = world.player("the hand").points(50);
        host.say(new ClientMessage.InkFrame(1, 1, new InkBlock(List.of(new InkOp.Down(line), new InkOp.Up()))));
        assertThat(host.heard(ServerMessage.Recognised.class))
                .extracting(ServerMessage.Recognised::atMs)
                .containsExactly(10_000 - 80);
    }

    @Test
    void passwordsCannotBeGuessedOneAfterAnother() {
        Socket host = socket().say(hello(), CREATE, new ClientMessage.Door(false, "otter"));
        RoomCode code = host.heard(ServerMessage.Joined.class).getFirst().code();
        Neighbourhood guessing = Neighbourhood.limited("a school", world.clock());
        Socket guesser = new Socket(guessing).say(hello());
        while (guessing.mayTryCode()) {
            guesser.say(new ClientMessage.Join(code, Role.PLAYER, "badger"));
            guesser.dialogue.leftRoom();
        }
        assertThat(guesser.refusals()).hasSize(200).containsOnly(ErrorCode.WRONG_PASSWORD);
    }

    /** What a replaced connection still says is read, and the room that it made had nobody who could ever leave it. */
    @Test
    void aReplacedConnectionLeavesNoRoomBehind() {
        Socket older = socket().say(hello());
        Socket newer = socket().say(resume(older));
        older.say(CREATE);
        assertThat(world.rooms().count()).isEqualTo(1);
        older.dialogue.ended();
        newer.dialogue.ended();
        world.advance(31_000);
        assertThat(world.rooms().count()).isZero();
    }

    @Test
    void anAddressThatMakesRoomAfterRoomIsStopped() {
        Neighbourhood crowded = Neighbourhood.limited("a school", world.clock());
        while (crowded.takesRoom()) {
            // The condition uses it up.
        }
        assertThat(new Socket(crowded).say(hello(), CREATE).refusals()).containsExactly(ErrorCode.RATE_LIMITED);
        assertThat(socket().say(hello(), CREATE).refusals()).isEmpty();
    }

    /** Somebody with patience made a room a second until there were no codes left for anybody. */
    @Test
    void anAddressDoesNotHoldAllRooms() {
        Neighbourhood patient = Neighbourhood.limited("a school", world.clock());
        List<Socket> hosts = new ArrayList<>();
        while (hosts.isEmpty() || hosts.getLast().refusals().isEmpty()) {
            hosts.add(new Socket(patient).say(hello(), CREATE));
            world.clock().advanceMillis(1_000);
        }
        assertThat(hosts.getLast().refusals()).containsExactly(ErrorCode.RATE_LIMITED);
        assertThat(world.rooms().count()).isEqualTo(200);
        Neighbourhood other = Neighbourhood.limited("another school", world.clock());
        assertThat(new Socket(other).say(hello(), CREATE).refusals()).isEmpty();
        hosts.getFirst().say(new ClientMessage.Leave());
        assertThat(new Socket(patient).say(hello(), CREATE).refusals()).isEmpty();
    }

    @Test
    void codesCannotBeGuessedOneAfterAnother() {
        Neighbourhood guessing = Neighbourhood.limited("a school", world.clock());
        Socket guesser = new Socket(guessing).say(hello());
        while (guessing.mayTryCode()) {
            guesser.say(JOIN_NOWHERE);
        }
        assertThat(guesser.refusals()).hasSize(200).containsOnly(ErrorCode.ROOM_NOT_FOUND);
        assertThat(guesser.say(JOIN_NOWHERE).refusals()).last().isEqualTo(ErrorCode.RATE_LIMITED);
    }
}
