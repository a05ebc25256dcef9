package dev.inkrush.server.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.inkrush.server.time.Clock;
import dev.inkrush.server.time.SystemClock;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server is killed with SIGKILL again and again in the middle of writing; what it said was safe is safe. */
final class KilledServerIT {
    private static final int[] SAFE_BEFORE_KILL = {1, 37, 150};

    private final Clock clock = new SystemClock();

    @TempDir
    Path folder;

    @Test
    void everyRoundThatWasSafeIsCountedOnceAndNoRedisIsLeftOver() throws IOException {
        int safe = 0;
        List<ProcessHandle> leftOver = new ArrayList<>();
        for (int enough : SAFE_BEFORE_KILL) {
            safe += playAndKill("game" + enough, enough, leftOver);
        }
        assertThat(leftOver).hasSize(SAFE_BEFORE_KILL.length);
        assertThat(leftOver.getLast().isAlive()).isTrue();
        try (Storage storage = Storage.open(folder, null, clock, ZoneId.of("UTC"))) {
            await().atMost(Duration.ofSeconds(30))
                    .until(() ->
                            storage.health().boardsReady() && storage.health().uncounted() == 0);
            assertThat(storage.health().stored()).isGreaterThanOrEqualTo(safe);
            assertThat((long) Rounds.counted(storage))
                    .isEqualTo(storage.health().stored());
        }
        assertThat(leftOver).noneMatch(ProcessHandle::isAlive);
    }

    private int playAndKill(String game, int enough, List<ProcessHandle> leftOver) throws IOException {
        Process server = StorageProcess.start(List.of(), folder.toString(), game);
        int safe = 0;
        try (BufferedReader said = server.inputReader(StandardCharsets.UTF_8)) {
            String line = said.readLine();
            while (line != null) {
                safe += line.startsWith(StorageProcess.SAFE) ? 1 : 0;
                if (safe == enough && server.isAlive()) {
                    server.children().forEach(leftOver::add);
                    // Not by the process itself, which would close what it said before we have read it.
                    server.toHandle().destroyForcibly();
                }
                line = said.readLine();
            }
        }
        return safe;
    }
}
