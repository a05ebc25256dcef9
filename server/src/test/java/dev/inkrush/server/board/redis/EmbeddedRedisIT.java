package dev.inkrush.server.board.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.inkrush.protocol.Window;
import dev.inkrush.server.board.Result;
import dev.inkrush.server.config.SetupException;
import dev.inkrush.server.time.Randomness;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisConnectionException;
import io.lettuce.core.RedisURI;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EmbeddedRedisIT {
    private static final Result RESULT =
            new Result("id", "BCDFG", "p1", "ana", 500, 1_000, Instant.parse("2040-03-01T03:00:00Z"));

    @TempDir
    Path folder;

    @Test
    void theBundledRedisRunsOnThisMachine() {
        RedisBinary binary = RedisBinary.find("", folder);
        assertThat(binary.file()).startsWith(folder);
        assertThat(binary.version()).startsWith("6.2.");
    }

    @Test
    void anInstalledRedisComesFirst() throws IOException {
        Path installed =
                Files.writeString(folder.resolve("redis-server"), "#!/bin/sh\necho Redis server v=99.1.2 sha=0\n");
        Files.setPosixFilePermissions(installed, PosixFilePermissions.fromString("rwx------"));
        assertThat(RedisBinary.find(folder.toString(), folder.resolve("bin")))
                .isEqualTo(new RedisBinary(installed, "99.1.2"));
    }

    @Test
    void anInstalledRedisThatDoesNotRunIsPassedOver() throws IOException {
        Path broken = Files.writeString(folder.resolve("redis-server"), "#!/bin/sh\necho no libssl >&2; exit 127\n");
        Files.setPosixFilePermissions(broken, PosixFilePermissions.fromString("rwx------"));
        assertThat(RedisBinary.find(folder.toString(), folder.resolve("bin")).file())
                .startsWith(folder.resolve("bin"));
    }

    @Test
    void whereNoneRunsTheMessageSaysWhatToInstall() throws IOException {
        Path notAFolder = Files.createFile(folder.resolve("file"));
        assertThatExceptionOfType(SetupException.class)
                .isThrownBy(() -> RedisBinary.find("", notAFolder))
                .withMessageContaining("apt-get install redis-server")
                .withMessageContaining("--redis URL");
    }

    @Test
    void nobodyWithoutThePasswordGetsIn() {
        try (RunningRedis redis = new RunningRedis(folder, RunningRedis.INSTALLED)) {
            RedisURI stranger = RedisURI.create("127.0.0.1", trace().port());
            RedisClient client = RedisClient.create(stranger);
            assertThatExceptionOfType(RedisConnectionException.class)
                    .isThrownBy(() -> client.connect().sync().ping());
            client.shutdown(Duration.ZERO, Duration.ofSeconds(2));
            assertThat(redis.redis().connected()).isTrue();
        }
    }

    @Test
    void itEndsWithTheServer() {
        ProcessHandle process;
        try (RunningRedis redis = new RunningRedis(folder, RunningRedis.INSTALLED)) {
            process = trace().process().orElseThrow();
            assertThat(redis.redis().description()).contains("redis-server");
        }
        assertThat(process.isAlive()).isFalse();
        assertThat(RedisTrace.read(folder)).isEmpty();
    }

    @Test
    void whenItIsKilledItIsStartedAgainWithWhatItHad() {
        try (RunningRedis redis = new RunningRedis(folder, RunningRedis.INSTALLED)) {
            redis.count(List.of(RESULT));
            ProcessHandle first = trace().process().orElseThrow();
            first.destroyForcibly();
            first.onExit().join();
            await().until(() -> !redis.redis().connected());
            redis.awaitConnection();
            assertThat(trace().pid()).isNotEqualTo(first.pid());
            assertThat(redis.read(Window.TODAY, "", "p1").entries()).hasSize(1);
        }
    }

    @Test
    void whenItCannotReadItsFileItStartsEmpty() throws IOException {
        try (RunningRedis redis = new RunningRedis(folder, RunningRedis.INSTALLED)) {
            redis.count(List.of(RESULT));
        }
        try (Stream<Path> files = Files.walk(folder.resolve("data"))) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".aof")).toList()) {
                Files.writeString(file, "no append-only file\n");
            }
        }
        try (RunningRedis redis = new RunningRedis(folder, RunningRedis.INSTALLED)) {
            assertThat(redis.read(Window.TODAY, "", "p1").entries()).isEmpty();
            redis.count(List.of(RESULT));
            assertThat(redis.read(Window.TODAY, "", "p1").entries()).hasSize(1);
        }
    }

    /** What is left over answers; or its number was never written down; or it is stopped and answers nobody. */
    @ParameterizedTest
    @ValueSource(strings = {"answers", "unnumbered", "stopped"})
    void oneLeftOverFromAKilledServerIsEndedFirst(String how) throws Exception {
        EmbeddedRedis leftOver = new EmbeddedRedis(folder, RunningRedis.INSTALLED, Randomness.seeded(1), 0);
        RedisTrace trace = trace();
        ProcessHandle process = trace.process().orElseThrow();
        await().until(() -> Leftover.answering(trace).isPresent());
        if (how.equals("unnumbered")) {
            RedisTrace.before(trace.port(), trace.password()).write(folder);
        }
        if (how.equals("stopped")) {
            ForeignRedis.signal(process.pid(), "-STOP");
        }
        try (RunningRedis redis = new RunningRedis(folder, RunningRedis.INSTALLED)) {
            assertThat(process.isAlive()).isFalse();
            assertThat(trace().pid()).isNotEqualTo(process.pid());
            redis.count(List.of(RESULT));
        }
        leftOver.close();
    }

    @Test
    void aTraceOfAProcessThatIsAnotherOneNowHarmsNobody() throws Exception {
        Process innocent = new ProcessBuilder("sleep", "60").start();
        new RedisTrace(1, "password", innocent.pid(), Instant.EPOCH.plusSeconds(1)).write(folder);
        Leftover.end(folder);
        assertThat(innocent.isAlive()).isTrue();
        innocent.destroy();
    }

    private RedisTrace trace() {
        return RedisTrace.read(folder).orElseThrow();
    }
}
