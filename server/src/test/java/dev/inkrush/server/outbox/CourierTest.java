package dev.inkrush.server.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inkrush.server.agent.Doorbell;
import dev.inkrush.server.time.Randomness;
import java.nio.file.Path;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CourierTest {
    private static final Duration STEP = Duration.ofMillis(50);

    @TempDir
    Path folder;

    private final UnreliableIndex index = new UnreliableIndex();
    private final Courier courier = new Courier(index, new Doorbell());
    // The clock's origin is arbitrary, so it runs over in the middle of these tests.
    private long now = Long.MAX_VALUE - Duration.ofSeconds(20).toNanos();

    @Test
    void everythingArrivesInOrder() {
        try (Outbox outbox = filled(1_000)) {
            pass(outbox, Duration.ofSeconds(2));
            assertThat(index.counted()).isEqualTo(Results.numbered(1, 1_000));
            assertThat(courier.uncounted(outbox)).isZero();
        }
    }

    @Test
    void whileTheIndexIsAwayItIsAskedSeldomAndNothingIsLost() {
        try (Outbox outbox = filled(10)) {
            index.fail(Randomness.seeded(1), 10);
            pass(outbox, Duration.ofMinutes(5));
            assertThat(index.requests()).isBetween(60, 80);
            index.fail(Randomness.seeded(1), 0);
            outbox.append(Results.numbered(11, 20));
            pass(outbox, Duration.ofSeconds(6));
            assertThat(index.counted()).containsExactlyInAnyOrderElementsOf(Results.numbered(1, 20));
        }
    }

    @Test
    void anIndexThatWasEmptiedIsFilledAgain() {
        try (Outbox outbox = filled(50)) {
            pass(outbox, Duration.ofSeconds(2));
            index.loseTail(index.changes());
            assertThat(index.counted()).isEmpty();
            pass(outbox, Duration.ofSeconds(31));
            assertThat(index.counted()).isEqualTo(Results.numbered(1, 50));
        }
    }

    @Test
    void anIndexThatComesBackIsAskedAtOnce() {
        try (Outbox outbox = filled(50)) {
            pass(outbox, Duration.ofSeconds(2));
            index.loseTail(index.changes());
            index.comeBack();
            pass(outbox, STEP);
            assertThat(index.counted()).isEqualTo(Results.numbered(1, 50));
        }
    }

    @Test
    void anIndexThatRemembersMoreThanThereIsGetsEverything() {
        index.remember("box", 0, 5_000);
        try (Outbox outbox = filled(500)) {
            pass(outbox, Duration.ofSeconds(2));
            assertThat(index.counted()).isEqualTo(Results.numbered(1, 500));
            assertThat(courier.uncounted(outbox)).isZero();
            assertThat(index.requests()).isLessThan(15);
        }
    }

    @Test
    void whatWasForgottenUnnoticedIsCountedAgainWithTheNextResult() {
        try (Outbox outbox = filled(50)) {
            pass(outbox, Duration.ofSeconds(2));
            index.loseTail(20);
            outbox.append(Results.numbered(51, 52));
            pass(outbox, Duration.ofSeconds(2));
            assertThat(index.counted()).containsExactlyInAnyOrderElementsOf(Results.numbered(1, 52));
        }
    }

    @Test
    void anIdleCourierHardlyAsks() {
        try (Outbox outbox = filled(1)) {
            pass(outbox, Duration.ofMinutes(5));
            assertThat(index.requests()).isLessThanOrEqualTo(13);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whateverFailsAndIsForgottenAllIsCountedInTheEnd(long seed) {
        RandomGenerator random = Randomness.seeded(seed);
        try (Outbox outbox = filled(0)) {
            int stored = 0;
            for (int round = 0; round < 40; round++) {
                int added = random.nextInt(8);
                outbox.append(Results.numbered(stored + 1, stored + added));
                stored += added;
                index.fail(random, random.nextInt(11));
                pass(outbox, STEP.multipliedBy(random.nextInt(1, 60)));
                if (random.nextInt(4) == 0) {
                    index.loseTail(random.nextInt(index.changes() + 1));
                }
            }
            index.fail(random, 0);
            pass(outbox, Duration.ofSeconds(40));
            assertThat(index.counted()).containsExactlyInAnyOrderElementsOf(Results.numbered(1, stored));
            assertThat(courier.uncounted(outbox)).isZero();
        }
    }

    private Outbox filled(int results) {
        Outbox outbox = Outbox.open(folder.resolve("results.mv"), () -> "box");
        outbox.append(Results.numbered(1, results));
        return outbox;
    }

    private void pass(Outbox outbox, Duration time) {
        for (long left = time.toNanos(); left > 0; left -= STEP.toNanos()) {
            while (courier.doWork(outbox, now) > 0) {
                // The index answers at once, so the next step is due in the same moment.
            }
            now += STEP.toNanos();
        }
    }
}
