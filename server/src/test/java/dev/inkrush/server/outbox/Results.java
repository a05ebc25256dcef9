package dev.inkrush.server.outbox;

import dev.inkrush.server.board.Result;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;

/** Results for tests, told apart by a number. */
final class Results {
    private static final Instant STARTED = Instant.parse("2040-02-29T12:00:00.123Z");

    private Results() {}

    static Result numbered(long number) {
        return new Result(
                Result.id("BCDFG", "game", (int) number, "player"),
                "BCDFG",
                "player" + number % 7,
                "이름 🐈 " + number,
                (int) (number % (Result.MAX_POINTS + 1)),
                (int) number * 31,
                STARTED.plusSeconds(number));
    }

    /** From one number to another, both included. */
    static List<Result> numbered(long first, long last) {
        return LongStream.rangeClosed(first, last).mapToObj(Results::numbered).toList();
    }
}
