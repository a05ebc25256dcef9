package dev.inkrush.server.board.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inkrush.protocol.ServerMessage.Board;
import dev.inkrush.protocol.ServerMessage.BoardEntry;
import dev.inkrush.protocol.Window;
import dev.inkrush.server.board.Result;
import dev.inkrush.server.time.Randomness;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Boards in a real Redis say what a naive model says, whatever arrives in whatever order how many times. */
final class BoardsAgainstModelIT {
    private static final Instant FIRST = Instant.parse("2040-02-27T00:00:00Z");
    private static final List<String> ROOMS = List.of("BCDFG", "HJKMN", "PQRST");
    private static final List<String> NAMES = List.of("ana", "Ana", "ana 2", "안나", "안나 2", "안", "Ж", "🐈", "é", "zz");
    private static final int PLAYERS = 48;
    private static final int DAYS = 12;
    private static final int[] POINTS = {0, 0, 1, 137, 500, 500, 1_099, 1_100};

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0} redis-server, {1} results, seed {2}")
    @CsvSource({"installed, 100000, 1", "bundled, 20000, 2", "installed, 60, 3", "installed, 400, 4"})
    void ranksNamesAndPointsAreThoseOfTheModel(String which, int results, long seed) {
        RandomGenerator random = Randomness.seeded(seed);
        List<Result> arriving = arriving(random, results);
        NaiveBoards model = new NaiveBoards(RunningRedis.ZONE);
        arriving.forEach(model::count);
        String path = which.equals("installed") ? RunningRedis.INSTALLED : RunningRedis.BUNDLED;
        try (RunningRedis redis = new RunningRedis(folder, path)) {
            redis.count(arriving);
            for (int day = 0; day < DAYS; day++) {
                Instant moment = FIRST.plus(Duration.ofDays(day));
                redis.setToday(moment);
                assertBoard(redis, model, Window.TODAY, moment, "");
                assertBoard(redis, model, Window.WEEK, moment, "");
            }
            assertBoard(redis, model, Window.ALL_TIME, FIRST, "");
            ROOMS.forEach(room -> assertBoard(redis, model, Window.ROOM, FIRST, room));
        }
    }

    private static void assertBoard(RunningRedis redis, NaiveBoards model, Window window, Instant moment, String room) {
        List<BoardEntry> expected = model.board(window, moment, room);
        Board top = redis.read(window, room, "nobody");
        assertThat(top.entries()).isEqualTo(expected.subList(0, Math.min(RedisBoards.TOP, expected.size())));
        assertThat(top.you()).isNull();
        for (BoardEntry line : expected) {
            assertThat(redis.read(window, room, line.playerId()).you()).isEqualTo(line);
        }
    }

    /** A random half is left out, a quarter arrives again later, and all of it in any order. */
    private static List<Result> arriving(RandomGenerator random, int count) {
        List<Result> arriving = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Result result = result(random, i);
            if (random.nextBoolean()) {
                arriving.add(result);
                if (random.nextInt(4) == 0) {
                    arriving.add(result);
                }
            }
        }
        Collections.shuffle(arriving, Random.from(random));
        return arriving;
    }

    /** Few different values, so that totals and moments are often equal. */
    private static Result result(RandomGenerator random, int number) {
        int player = random.nextInt(PLAYERS);
        String room = ROOMS.get(random.nextInt(ROOMS.size()));
        String name = NAMES.get((player + random.nextInt(2)) % NAMES.size());
        Instant started = FIRST.plus(Duration.ofHours(random.nextInt(DAYS * 24)));
        return new Result(
                Result.id(room, "g" + number, 1, "p" + player),
                room,
                "p" + player,
                name,
                POINTS[random.nextInt(POINTS.length)],
                1 + random.nextInt(3) * 999,
                started);
    }
}
