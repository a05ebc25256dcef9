package dev.inkrush.server.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.inkrush.protocol.ServerMessage.Board;
import dev.inkrush.protocol.ServerMessage.BoardEntry;
import dev.inkrush.protocol.Window;
import dev.inkrush.server.board.Result;
import dev.inkrush.server.time.Clock;
import dev.inkrush.server.time.SystemClock;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StorageIT {
    private static final Clock CLOCK = new SystemClock();
    private static final ZoneId ZONE = ZoneId.of("Asia/Seoul");

    @TempDir
    Path folder;

    @Test
    void resultsAreOnEveryBoardAndStayThereAfterARestart() {
        Instant now = CLOCK.now();
        try (Storage storage = Storage.open(folder, null, CLOCK, ZONE)) {
            CompletableFuture<Boolean> stored = new CompletableFuture<>();
            storage.store(List.of(result("ana", 700, now), result("bo", 900, now)), stored::complete);
            assertThat(stored.join()).isTrue();
            await().until(() -> storage.health().uncounted() == 0);
            assertBoards(storage);
        }
        try (Storage storage = Storage.open(folder, null, CLOCK, ZONE)) {
            await().until(() -> storage.health().boardsReady());
            assertBoards(storage);
        }
    }

    private static void assertBoards(Storage storage) {
        for (Window window : Window.values()) {
            Board board =
                    storage.read(window, "BCDFG", "ana").toCompletableFuture().join();
            assertThat(board)
                    .isEqualTo(new Board(
                            window,
                            List.of(
                                    new BoardEntry(1, "bo", "Name of bo", 900),
                                    new BoardEntry(2, "ana", "Name of ana", 700)),
                            new BoardEntry(2, "ana", "Name of ana", 700)));
        }
    }

    private static Result result(String player, int points, Instant started) {
        return new Result(
                Result.id("BCDFG", "g", 1, player), "BCDFG", player, "Name of " + player, points, 5_000, started);
    }
}
