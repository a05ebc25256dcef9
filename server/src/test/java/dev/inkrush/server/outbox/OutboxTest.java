package dev.inkrush.server.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.inkrush.server.board.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OutboxTest {
    @TempDir
    Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("results.mv");
    }

    @Test
    void resultsKeepTheirNumbersAndEveryFieldOverARestart() {
        String name;
        try (Outbox outbox = open()) {
            outbox.append(Results.numbered(1, 300));
            outbox.append(Results.numbered(301, 1_000));
            name = outbox.name();
        }
        try (Outbox outbox = Outbox.open(file, () -> "another name")) {
            assertThat(outbox.name()).isEqualTo(name).isEqualTo("box");
            assertThat(outbox.last()).isEqualTo(1_000);
            assertThat(outbox.after(0, 2_000)).isEqualTo(Results.numbered(1, 1_000));
            assertThat(outbox.after(997, 2)).isEqualTo(Results.numbered(998, 999));
            assertThat(outbox.after(1_000, 1)).isEmpty();
        }
    }

    @Test
    void anIdIsKeptOnceAndLeavesNoGap() {
        try (Outbox outbox = open()) {
            outbox.append(Results.numbered(1, 3));
            outbox.append(Results.numbered(2, 5));
            outbox.append(List.of(Results.numbered(6), Results.numbered(6)));
            assertThat(outbox.last()).isEqualTo(6);
            assertThat(outbox.after(0, 10)).isEqualTo(Results.numbered(1, 6));
        }
    }

    @Test
    void nothingIsAFineOutbox() {
        try (Outbox outbox = open()) {
            outbox.append(List.of());
            assertThat(outbox.last()).isZero();
            assertThat(outbox.after(0, 10)).isEmpty();
        }
    }

    @Test
    void aSecondServerOnTheSameFolderIsToldSo() {
        try (Outbox outbox = open()) {
            assertThatExceptionOfType(OutboxUnusable.class)
                    .isThrownBy(this::open)
                    .withMessageStartingWith("Another Inkrush server uses " + file);
            outbox.append(Results.numbered(1, 1));
            assertThat(outbox.last()).isEqualTo(1);
        }
    }

    @Test
    void aDamagedFileIsNamedWithWhatToDo() throws IOException {
        byte[] noise = new byte[64 * 1024];
        Arrays.fill(noise, (byte) 0x5a);
        Files.write(file, noise);
        assertThatExceptionOfType(OutboxUnusable.class)
                .isThrownBy(this::open)
                .withMessageContaining(file.toString())
                .withMessageContaining("put a backup in its place");
    }

    @Test
    void aFileThatWasCutShortHoldsWhatWasSyncedBefore() throws IOException {
        try (Outbox outbox = open()) {
            outbox.append(Results.numbered(1, 10));
            long synced = Files.size(file);
            outbox.append(Results.numbered(11, 20));
            Path copy = folder.resolve("copy.mv");
            byte[] bytes = Files.readAllBytes(file);
            Files.write(copy, Arrays.copyOf(bytes, (int) Math.min(bytes.length, synced + 100)));
            try (Outbox cut = Outbox.open(copy, () -> "copy")) {
                assertThat(cut.after(0, 100)).startsWith(Results.numbered(1, 10).toArray(Result[]::new));
            }
        }
    }

    private Outbox open() {
        return Outbox.open(file, () -> "box");
    }
}
