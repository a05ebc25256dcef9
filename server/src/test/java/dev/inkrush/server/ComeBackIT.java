package dev.inkrush.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inkrush.protocol.ClientMessage;
import dev.inkrush.protocol.CloseReason;
import dev.inkrush.protocol.Role;
import dev.inkrush.protocol.RoomCode;
import dev.inkrush.protocol.ServerMessage.Closing;
import dev.inkrush.protocol.ServerMessage.Joined;
import dev.inkrush.protocol.ServerMessage.RoomState;
import dev.inkrush.protocol.ServerMessage.RoundStarted;
import dev.inkrush.protocol.ServerMessage.Welcome;
import dev.inkrush.protocol.TickFrame;
import dev.inkrush.server.live.LiveClient;
import dev.inkrush.server.live.LiveServer;
import dev.inkrush.server.live.Pen;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Connections that break, are taken over, or are told to come back later. */
class ComeBackIT {
    @TempDir
    private Path data;

    private LiveServer server;

    @BeforeEach
    void start() {
        server = LiveServer.start(data);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aPageThatWasReloadedFindsSeatInkAndGuessesAgain() {
        try (LiveClient phone = server.connect()) {
            Welcome welcome = phone.greet("Ana");
            RoomCode code = startRound(phone);
            var ink = Pen.star(1);
            ink.subList(0, 10).forEach(phone::say);
            TickFrame seen = phone.awaitAck(10);
            phone.vanish();
            try (LiveClient back = server.connect()) {
                Welcome again = back.resume(welcome);
                assertThat(again.recovered()).isFalse();
                assertThat(again.playerId()).isEqualTo(welcome.playerId());
                assertThat(again.token()).isNotEqualTo(welcome.token());
                Joined joined = back.await(Joined.class);
                assertThat(joined.code()).isEqualTo(code);
                assertThat(joined.seat()).isZero();
                assertThat(back.await(RoundStarted.class).round()).isEqualTo(1);
                TickFrame snapshot = back.await(TickFrame.class);
                assertThat(snapshot.own()).isEqualTo(seen.own());
                assertThat(snapshot.deltas().getFirst().reset()).isTrue();
                assertThat(snapshot.deltas().getFirst().ink().pointCount()).isEqualTo(30);
                ink.subList(10, ink.size()).forEach(back::say);
                back.awaitAck(ink.size());
            }
        }
    }

    @Test
    void theNewerTabWinsAndTheOlderIsTold() {
        try (LiveClient older = server.connect();
                LiveClient newer = server.connect()) {
            Welcome welcome = older.greet("Ana");
            startRound(older);
            newer.resume(welcome);
            assertThat(newer.await(Joined.class).seat()).isZero();
            assertThat(older.await(Closing.class).reason()).isEqualTo(CloseReason.REPLACED);
            assertThat(older.awaitClose()).isEqualTo(CloseReason.REPLACED.code());
            newer.say(Pen.dot(1, 1));
            newer.awaitAck(1);
        }
    }

    @Test
    void theOthersSeeASeatThatWaits() {
        try (LiveClient host = server.player("Ana");
                LiveClient guest = server.player("Bo")) {
            guest.join(host.createRoom(LiveClient.LONG_ROUND), Role.PLAYER);
            guest.vanish();
            host.await(RoomState.class, room -> room.seats().stream().anyMatch(seat -> !seat.connected()));
        }
    }

    @Test
    void aServerThatStopsSaysWhenToComeBack() {
        try (LiveClient client = server.player("Ana")) {
            server.close();
            Closing closing = client.await(Closing.class);
            assertThat(closing.reason()).isEqualTo(CloseReason.GOING_AWAY);
            assertThat(closing.reconnect()).isTrue();
            assertThat(closing.retryInMs()).isPositive();
            assertThat(client.awaitClose()).isEqualTo(CloseReason.GOING_AWAY.code());
        }
    }

    @Test
    void aTokenOutlivesTheServer() {
        Welcome welcome;
        try (LiveClient client = server.connect()) {
            welcome = client.greet("Ana");
        }
        server.close();
        server = LiveServer.start(data);
        try (LiveClient client = server.connect()) {
            assertThat(client.resume(welcome).playerId()).isEqualTo(welcome.playerId());
        }
    }

    private static RoomCode startRound(LiveClient host) {
        RoomCode code = host.createRoom(LiveClient.LONG_ROUND);
        host.say(new ClientMessage.Start());
        host.await(RoundStarted.class);
        return code;
    }
}
