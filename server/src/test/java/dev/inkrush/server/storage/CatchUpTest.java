package dev.inkrush.server.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inkrush.server.agent.Doorbell;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class CatchUpTest {
    // The clock's origin is arbitrary, so it runs over while the reader waits.
    private static final long ASKED = Long.MAX_VALUE - CatchUp.PATIENCE.toNanos() / 2;

    private final CatchUp readers = new CatchUp(new Doorbell());

    @Test
    void aReaderGoesOnWhenTheBoardsHaveCaughtUp() {
        CompletableFuture<Void> turn = readers.turn().toCompletableFuture();
        assertThat(readers.doWork(false, ASKED)).isZero();
        assertThat(turn).isNotDone();
        assertThat(readers.doWork(true, ASKED + 1)).isEqualTo(1);
        assertThat(turn).isCompleted();
    }

    @Test
    void nobodyWaitsForever() {
        CompletableFuture<Void> turn = readers.turn().toCompletableFuture();
        readers.doWork(false, ASKED);
        readers.doWork(false, ASKED + CatchUp.PATIENCE.toNanos() - 1);
        assertThat(turn).isNotDone();
        readers.doWork(false, ASKED + CatchUp.PATIENCE.toNanos());
        assertThat(turn).isCompleted();
    }

    @Test
    void whoFindsTooManyWaitingDoesNotWait() {
        List<CompletableFuture<Void>> turns = IntStream.range(0, 4_097)
                .mapToObj(i -> readers.turn().toCompletableFuture())
                .toList();
        assertThat(turns.getLast()).isCompleted();
        assertThat(turns.subList(0, 4_096)).noneMatch(CompletableFuture::isDone);
        assertThat(readers.doWork(true, ASKED)).isEqualTo(4_096);
    }
}
