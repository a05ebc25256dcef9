package dev.inkrush.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inkrush.protocol.ClientMessage;
import dev.inkrush.protocol.ClientMessage.AskBoard;
import dev.inkrush.protocol.RevealFrame;
import dev.inkrush.protocol.Role;
import dev.inkrush.protocol.RoomCode;
import dev.inkrush.protocol.ServerMessage.Board;
import dev.inkrush.protocol.ServerMessage.GameEnded;
import dev.inkrush.protocol.ServerMessage.Recognised;
import dev.inkrush.protocol.ServerMessage.RoundEnded;
import dev.inkrush.protocol.ServerMessage.RoundStarted;
import dev.inkrush.protocol.Settings;
import dev.inkrush.protocol.Window;
import dev.inkrush.server.live.LiveClient;
import dev.inkrush.server.live.LiveServer;
import dev.inkrush.server.live.Pen;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole round through sockets: drawn, read by the shipped recogniser, revealed, stored and on the board. */
class RoundIT {
    private static final Settings STARS = Settings.builder()
            .rounds(1)
            .seconds(60)
            .countdownSeconds(0)
            .revealSeconds(1)
            .seats(4)
            .prompts(List.of("star"))
            .build();

    @TempDir
    private Path data;

    @Test
    void twoDrawTheSameWordAndBothAreOnTheBoardAlsoAfterARestart() {
        String ana;
        try (LiveServer server = LiveServer.start(data);
                LiveClient host = server.player("Ana");
                LiveClient guest = server.player("Bo")) {
            RoomCode code = host.createRoom(STARS);
            int hostSeat = 0;
            Integer guestSeat = guest.join(code, Role.PLAYER).seat();
            host.say(new ClientMessage.Start());
            assertThat(host.await(RoundStarted.class).prompt().word()).isEqualTo("star");
            guest.await(RoundStarted.class);

            Pen.star(1).forEach(host::say);
            Recognised first = host.await(Recognised.class);
            assertThat(first.seat()).isEqualTo(hostSeat);
            assertThat(first.place()).isEqualTo(1);
            Pen.star(1).forEach(guest::say);
            Recognised second =
                    guest.await(Recognised.class, recognised -> Objects.equals(recognised.seat(), guestSeat));
            assertThat(second.place()).isEqualTo(2);
            assertThat(second.points()).isLessThan(first.points());

            RoundEnded ended = guest.await(RoundEnded.class);
            assertThat(ended.stored()).isTrue();
            assertThat(ended.results()).extracting(result -> result.name()).containsExactly("Ana", "Bo");
            ana = ended.results().getFirst().playerId();
            RevealFrame othersDrawing = guest.await(RevealFrame.class, reveal -> reveal.seat() == hostSeat);
            assertThat(othersDrawing.ink().pointCount()).isEqualTo(61);
            assertThat(othersDrawing.thoughts()).isNotEmpty();
            guest.await(GameEnded.class);
            assertBothOnBoard(guest, Window.ROOM);
        }
        try (LiveServer again = LiveServer.start(data);
                LiveClient visitor = again.player("Cy")) {
            assertBothOnBoard(visitor, Window.ALL_TIME);
            visitor.say(new AskBoard(Window.TODAY));
            assertThat(visitor.await(Board.class).entries().getFirst().playerId())
                    .isEqualTo(ana);
        }
    }

    private static void assertBothOnBoard(LiveClient asking, Window window) {
        Awaitility.await().untilAsserted(() -> {
            asking.say(new AskBoard(window));
            assertThat(asking.await(Board.class).entries())
                    .extracting(entry -> entry.name())
                    .containsExactly("Ana", "Bo");
        });
    }
}
