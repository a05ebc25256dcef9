package dev.inkrush.server.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.inkrush.protocol.ServerMessage.Board;
import dev.inkrush.protocol.ServerMessage.BoardEntry;
import dev.inkrush.protocol.Window;
import dev.inkrush.server.board.Result;
import dev.inkrush.server.board.redis.ForeignRedis;
import dev.inkrush.server.config.SetupException;
import dev.inkrush.server.time.Clock;
import dev.inkrush.server.time.SystemClock;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
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

    @Test
    void whoLooksAtABoardAfterARoundFindsTheRoundThere() {
        try (Storage storage = Storage.open(folder, null, CLOCK, ZONE)) {
            await().until(() -> storage.health().boardsReady());
            for (int round = 1; round <= 100; round++) {
                assertThat(Rounds.store(storage, Rounds.round("game", round, CLOCK.now())))
                        .isTrue();
                assertThat(Rounds.counted(storage)).isEqualTo(round);
            }
        }
    }

    @Test
    void roundsThatEndTogetherAreEachStoredOnceAndToldOnce() {
        int rooms = 400;
        AtomicInteger told = new AtomicInteger();
        try (Storage storage = Storage.open(folder, null, CLOCK, ZONE)) {
            CompletableFuture<?>[] stored = IntStream.range(0, rooms)
                    .parallel()
                    .mapToObj(room -> {
                        CompletableFuture<Boolean> safe = new CompletableFuture<>();
                        Result round = Rounds.round("game" + room, 1, CLOCK.now());
                        storage.store(List.of(round, round), ok -> {
                            told.incrementAndGet();
                            safe.complete(ok);
                        });
                        return safe;
                    })
                    .toArray(CompletableFuture<?>[]::new);
            assertThat(CompletableFuture.allOf(stored)).succeedsWithin(Duration.ofSeconds(30));
            await().until(() -> storage.health().uncounted() == 0);
            assertThat(Rounds.counted(storage)).isEqualTo(rooms);
        }
        assertThat(told).hasValue(rooms);
    }

    @Test
    void aSecondServerOnTheSameFolderIsToldSoAndHarmsNothing() {
        try (Storage first = Storage.open(folder, null, CLOCK, ZONE)) {
            assertThatExceptionOfType(SetupException.class)
                    .isThrownBy(() -> Storage.open(folder, null, CLOCK, ZONE))
                    .withMessageContaining("Another Inkrush server uses");
            assertThat(Rounds.store(first, Rounds.round("game", 1, CLOCK.now())))
                    .isTrue();
            await().until(() -> first.health().uncounted() == 0);
            assertThat(Rounds.counted(first)).isEqualTo(1);
        }
    }

    @Test
    void twoServersCountOnTheSameBoards(@TempDir Path other, @TempDir Path shared) throws IOException {
        try (ForeignRedis redis = new ForeignRedis(shared);
                Storage here = Storage.open(folder, redis.url(), CLOCK, ZONE);
                Storage there = Storage.open(other, redis.url(), CLOCK, ZONE)) {
            redis.start();
            for (int round = 1; round <= 20; round++) {
                Rounds.store(here, Rounds.round("here", round, CLOCK.now()));
                Rounds.store(there, Rounds.round("there", round, CLOCK.now()));
            }
            await().until(() -> here.health().uncounted() + there.health().uncounted() == 0);
            assertThat(Rounds.counted(here)).isEqualTo(40);
            assertThat(Rounds.counted(there)).isEqualTo(40);
        }
    }

    @Test
    void aRedisUrlThatIsNoneIsRefusedWithoutShowingThePassword() {
        assertThatExceptionOfType(SetupException.class)
                .isThrownBy(() -> Storage.open(folder, "http://user:secret@host", CLOCK, ZONE))
                .withMessageStartingWith("--redis is http://***@host, but must be of the form redis://");
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
