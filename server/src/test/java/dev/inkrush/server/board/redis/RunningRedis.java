package dev.inkrush.server.board.redis;

import static org.awaitility.Awaitility.await;

import dev.inkrush.protocol.ServerMessage.Board;
import dev.inkrush.protocol.Window;
import dev.inkrush.server.agent.Doorbell;
import dev.inkrush.server.board.BoardCalendar;
import dev.inkrush.server.board.Result;
import dev.inkrush.server.time.Clock;
import dev.inkrush.server.time.Randomness;
import dev.inkrush.server.time.SystemClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletionException;

/** A real redis-server with boards in it, whose today is any day; driven by the test's thread. */
final class RunningRedis implements AutoCloseable {
    static final ZoneId ZONE = ZoneId.of("Asia/Seoul");
    static final String INSTALLED = System.getenv().getOrDefault("PATH", "");
    static final String BUNDLED = "";

    private final SystemClock machine = new SystemClock();
    private final Redis redis;
    // Far ahead, because redis-server drops by its own clock what has expired.
    private volatile Instant now = Instant.parse("2040-03-01T03:00:00Z");

    RunningRedis(Path folder, String searchPath) {
        Clock clock = new Clock() {
            @Override
            public long nanoTime() {
                return machine.nanoTime();
            }

            @Override
            public Instant now() {
                return now;
            }
        };
        redis = Redis.own(
                folder,
                searchPath,
                new BoardCalendar(ZONE),
                clock,
                Randomness.seeded(folder.hashCode()),
                new Doorbell());
        awaitConnection();
    }

    void awaitConnection() {
        await().pollInterval(Duration.ofMillis(10))
                .atMost(Duration.ofSeconds(30))
                .until(() -> {
                    redis.doWork(machine.nanoTime());
                    return redis.connected();
                });
    }

    void setToday(Instant moment) {
        now = moment;
    }

    /** Counts as the courier does: what was not confirmed is sent again, all of it. */
    void count(List<Result> results) {
        int batch = 250;
        for (int from = 0; from < results.size(); from += batch) {
            List<Result> some = results.subList(from, Math.min(results.size(), from + batch));
            await().atMost(Duration.ofSeconds(60))
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(1))
                    .until(() -> counted(some));
        }
    }

    private boolean counted(List<Result> some) {
        try {
            redis.index().count(some).toCompletableFuture().join();
            return true;
        } catch (CompletionException unconfirmed) {
            awaitConnection();
            return false;
        }
    }

    Board read(Window window, String room, String player) {
        return redis.boards().read(window, room, player).toCompletableFuture().join();
    }

    Redis redis() {
        return redis;
    }

    @Override
    public void close() {
        redis.close();
    }
}
