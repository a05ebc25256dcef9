package dev.inkrush.server.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inkrush.server.time.SystemClock;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk takes no more for a while, which the largest size of a file stands for here. */
final class FullDiskIT {
    private static final String NOBODY_LISTENS = "redis://127.0.0.1:1";
    private static final int LARGEST_FILE_KIB = 600;

    @TempDir
    Path folder;

    @Test
    void resultsWaitInMemoryAndAreWrittenWhenThereIsRoomAgain() throws Exception {
        List<String> limited = List.of("bash", "-c", "ulimit -Sf " + LARGEST_FILE_KIB + "; exec \"$@\"", "bash");
        Process server = StorageProcess.start(limited, folder.toString(), "game", NOBODY_LISTENS);
        int safe = 0;
        try (BufferedReader said = server.inputReader(StandardCharsets.UTF_8)) {
            safe += safeBefore(said, "Results cannot be written to");
            assertThat(safe).isPositive();
            String pid = Long.toString(server.pid());
            assertThat(new ProcessBuilder("prlimit", "--fsize=unlimited", "--pid", pid)
                            .start()
                            .waitFor())
                    .isZero();
            safe += 1 + safeBefore(said, StorageProcess.SAFE + (safe + 20));
            server.toHandle().destroyForcibly();
            safe += safeBefore(said, "the end");
        } finally {
            server.destroyForcibly().onExit().join();
        }
        try (Storage storage = Storage.open(folder, NOBODY_LISTENS, new SystemClock(), ZoneId.of("UTC"))) {
            assertThat(storage.health().stored()).isBetween((long) safe, safe + 1L);
        }
    }

    /** Rounds said to be safe before the line that begins or ends with a text, or before the end. */
    private static int safeBefore(BufferedReader said, String text) throws IOException {
        int safe = 0;
        for (String line = said.readLine(); line != null && !line.contains(text); line = said.readLine()) {
            safe += line.startsWith(StorageProcess.SAFE) ? 1 : 0;
        }
        return safe;
    }
}
