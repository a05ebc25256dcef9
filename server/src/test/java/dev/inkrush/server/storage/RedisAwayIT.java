package dev.inkrush.server.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.inkrush.protocol.Window;
import dev.inkrush.server.board.BoardsAway;
import dev.inkrush.server.board.redis.ForeignRedis;
import dev.inkrush.server.time.SkippingClock;
import io.lettuce.core.RedisClient;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RedisAwayIT {
    private final SkippingClock clock = new SkippingClock();

    @TempDir
    Path folder;

    private ForeignRedis redis;
    private Storage storage;
    private int stored;

    @BeforeEach
    void openWithoutRedis() throws IOException {
        redis = new ForeignRedis(folder.resolve("redis"));
        storage = Storage.open(folder.resolve("data"), redis.url(), clock, ZoneId.of("UTC"));
    }

    @AfterEach
    void close() {
        storage.close();
        redis.close();
    }

    @Test
    void aServerStartsWithoutRedisAndCountsEverythingWhenItComes() throws IOException {
        assertThat(storage.read(Window.TODAY, null, Rounds.PLAYER).toCompletableFuture())
                .failsWithin(Duration.ofMillis(100))
                .withThrowableThat()
                .withCauseInstanceOf(BoardsAway.class);
        play(30);
        clock.skip(Duration.ofMinutes(10));
        play(30);
        assertThat(storage.health().boardsReady()).isFalse();
        redis.start();
        awaitAllCounted();
    }

    @Test
    void redisIsKilledForMinutesWhileRoundsEnd() throws IOException {
        redis.start();
        play(20);
        awaitAllCounted();
        redis.kill();
        play(20);
        clock.skip(Duration.ofMinutes(5));
        play(20);
        redis.start();
        awaitAllCounted();
    }

    @Test
    void redisComesBackEmpty() throws IOException {
        redis.start();
        play(600);
        awaitAllCounted();
        redis.kill();
        redis.lose();
        redis.start();
        awaitAllCounted();
        play(1);
        awaitAllCounted();
    }

    @Test
    void redisIsEmptiedWhileConnected() throws IOException {
        redis.start();
        play(50);
        awaitAllCounted();
        RedisClient client = RedisClient.create(redis.url());
        client.connect().sync().flushall();
        client.shutdown(Duration.ZERO, Duration.ofSeconds(2));
        clock.skip(CachedBoards.FRESH);
        assertThat(Rounds.counted(storage)).isZero();
        clock.skip(Duration.ofSeconds(31));
        awaitAllCounted();
    }

    @Test
    void redisHangsAndResultsAreStoredAllTheSame() throws Exception {
        redis.start();
        play(5);
        awaitAllCounted();
        redis.freeze();
        play(5);
        assertThat(storage.read(Window.TODAY, null, Rounds.PLAYER).toCompletableFuture())
                .failsWithin(Duration.ofSeconds(20))
                .withThrowableThat()
                .withCauseInstanceOf(BoardsAway.class);
        redis.wake();
        awaitAllCounted();
    }

    private void play(int rounds) {
        for (int i = 0; i < rounds; i++) {
            assertThat(Rounds.store(storage, Rounds.round("game", ++stored, clock.now())))
                    .isTrue();
        }
    }

    private void awaitAllCounted() {
        await().atMost(Duration.ofSeconds(60))
                .ignoreException(CompletionException.class)
                .until(() ->
                        Rounds.counted(storage) == stored && storage.health().uncounted() == 0);
    }
}
