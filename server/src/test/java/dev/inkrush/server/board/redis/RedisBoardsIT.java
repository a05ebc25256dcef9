package dev.inkrush.server.board.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inkrush.protocol.ServerMessage.BoardEntry;
import dev.inkrush.protocol.Window;
import dev.inkrush.server.board.Result;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RedisBoardsIT {
    private static final Instant NOON = Instant.parse("2040-03-01T03:00:00Z");
    private static final String ROOM = "BCDFG";

    @TempDir
    Path folder;

    private RunningRedis redis;

    @BeforeEach
    void startRedis() {
        redis = new RunningRedis(folder, RunningRedis.INSTALLED);
        redis.setToday(NOON);
    }

    @AfterEach
    void stopRedis() {
        redis.close();
    }

    @Test
    void amongEqualPointsTheEarlierFinishWinsAndThenTheName() {
        redis.count(List.of(
                result(1, "p1", "bo", 500, 9_002),
                result(1, "p2", "al", 500, 9_002),
                result(1, "p3", "zoe", 500, 9_001),
                result(1, "p4", "cy", 501, 20_000)));
        assertThat(redis.read(Window.TODAY, "", "p2").entries())
                .extracting(BoardEntry::name)
                .containsExactly("cy", "zoe", "al", "bo");
        assertThat(redis.read(Window.TODAY, "", "p2").you()).isEqualTo(new BoardEntry(3, "p2", "al", 500));
    }

    @Test
    void aTotalStopsAtTheLastPointThatIsExact() {
        List<Result> results = IntStream.range(0, 4_000)
                .mapToObj(round -> result(round, "p1", "ana", Result.MAX_POINTS, 1_000))
                .toList();
        redis.count(results);
        redis.count(List.of(result(1, "p2", "bo", 1, 999)));
        int mostOfADay = (1 << 22) - 1;
        assertThat(redis.read(Window.TODAY, "", "p1").you()).isEqualTo(new BoardEntry(1, "p1", "ana", mostOfADay));
        assertThat(redis.read(Window.ALL_TIME, "", "p1").you())
                .isEqualTo(new BoardEntry(1, "p1", "ana", 4_000 * Result.MAX_POINTS));
        assertThat(redis.read(Window.TODAY, "", "p2").you()).isEqualTo(new BoardEntry(2, "p2", "bo", 1));
    }

    @Test
    void onlyTheTopIsListedButEveryoneSeesTheirOwnLine() {
        redis.count(IntStream.range(0, 100)
                .mapToObj(i -> result(1, "p" + i, "name " + i, 1_000 - i, 1_000))
                .toList());
        assertThat(redis.read(Window.WEEK, "", "p77").entries()).hasSize(RedisBoards.TOP);
        assertThat(redis.read(Window.WEEK, "", "p77").you()).isEqualTo(new BoardEntry(78, "p77", "name 77", 923));
    }

    @Test
    void anEmptyBoardIsEmpty() {
        assertThat(redis.read(Window.ROOM, "ZZZZZ", "p1").entries()).isEmpty();
        assertThat(redis.read(Window.ROOM, "ZZZZZ", "p1").you()).isNull();
    }

    @Test
    void aRoomsBoardNeedsARoom() {
        assertThat(redis.redis().boards().read(Window.ROOM, null, "p1").toCompletableFuture())
                .failsWithin(Duration.ofSeconds(1))
                .withThrowableThat()
                .withCauseInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void yesterdaysPlayersAreNotOnTodaysBoard() {
        redis.count(List.of(result(1, "p1", "ana", 500, 1_000)));
        redis.setToday(NOON.plus(Duration.ofDays(1)));
        assertThat(redis.read(Window.TODAY, "", "p1").entries()).isEmpty();
        assertThat(redis.read(Window.WEEK, "", "p1").entries()).hasSize(1);
        assertThat(redis.read(Window.ROOM, ROOM, "p1").entries()).hasSize(1);
    }

    @Test
    void aBoardThatHasExpiredLeavesNothingBehind() {
        Instant lastMonth = Instant.parse("2026-01-05T10:00:00Z");
        redis.count(List.of(new Result("old", ROOM, "p1", "ana", 500, 1_000, lastMonth)));
        redis.setToday(lastMonth);
        assertThat(redis.read(Window.TODAY, "", "p1").entries()).isEmpty();
        assertThat(redis.read(Window.WEEK, "", "p1").entries()).isEmpty();
        assertThat(redis.read(Window.ALL_TIME, "", "p1").entries()).hasSize(1);
    }

    private static Result result(int round, String player, String name, int points, int finishMs) {
        return new Result(Result.id(ROOM, "game", round, player), ROOM, player, name, points, finishMs, NOON);
    }
}
