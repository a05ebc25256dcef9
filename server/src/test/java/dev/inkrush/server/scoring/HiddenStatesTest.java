package dev.inkrush.server.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inkrush.server.time.Randomness;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** On an engine whose state is the number of steps that a drawing has taken. Another seed: {@code -Dseed=N}. */
class HiddenStatesTest {
    private static final int SLOTS = 9;
    private static final int ROWS = 4;
    private static final long SEED = Long.getLong("seed", 20_261_129);

    private final Counting engine = new Counting();
    private final HiddenStates states = new HiddenStates(SLOTS, engine);

    @Test
    void eachSlotKeepsItsOwnStateInAnyCompany() {
        RandomGenerator random = Randomness.seeded(SEED);
        int[] steps = new int[SLOTS];
        for (int step = 0; step < 10_000; step++) {
            int[] batch = shuffled(random);
            int rows = random.nextInt(1, ROWS + 1);
            states.seat(batch, rows);
            engine.step(rows);
            for (int i = 0; i < rows; i++) {
                assertThat(engine.state(states.row(batch[i])))
                        .as("step %d, slot %d, seed %d", step, batch[i], SEED)
                        .isEqualTo(++steps[batch[i]]);
            }
            if (random.nextInt(5) == 0) {
                int cleared = random.nextInt(SLOTS);
                states.clear(cleared);
                steps[cleared] = 0;
            }
        }
    }

    @Test
    void aBatchThatStepsAgainCopiesNothingInWhateverOrder() {
        states.seat(new int[] {5, 2, 7}, 3);
        int copies = engine.copies;
        states.seat(new int[] {7, 5, 2}, 3);
        assertThat(copies).isEqualTo(3);
        assertThat(engine.copies).isEqualTo(copies);
        assertThat(List.of(states.row(5), states.row(2), states.row(7))).containsExactly(0, 1, 2);
    }

    private static int[] shuffled(RandomGenerator random) {
        int[] slots = IntStream.range(0, SLOTS).toArray();
        for (int i = SLOTS - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int slot = slots[i];
            slots[i] = slots[other];
            slots[other] = slot;
        }
        return slots;
    }

    private static final class Counting implements StepEngine {
        private final float[] rows = new float[ROWS];
        private int copies;

        float state(int row) {
            return rows[row];
        }

        @Override
        public void step(int stepped) {
            for (int row = 0; row < ROWS; row++) {
                rows[row] = row < stepped ? rows[row] + 1 : Float.NaN;
            }
        }

        @Override
        public void putState(int row, float[] from, int at) {
            rows[row] = from[at];
            copies++;
        }

        @Override
        public void getState(int row, float[] into, int at) {
            into[at] = rows[row];
            copies++;
        }

        @Override
        public int stateSize() {
            return 1;
        }

        @Override
        public int classes() {
            return 1;
        }

        @Override
        public int maxRows() {
            return ROWS;
        }

        @Override
        public FloatBuffer tokens() {
            return FloatBuffer.allocate(ROWS * TOKEN_FEATURES);
        }

        @Override
        public IntBuffer logitBits() {
            return IntBuffer.allocate(ROWS);
        }

        @Override
        public void close() {}
    }
}
