package dev.inkrush.server.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inkrush.server.agent.Doorbell;
import dev.inkrush.server.scoring.onnx.Recogniser;
import dev.inkrush.server.time.Randomness;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/**
 * The same ink gives the same bits alone, in any batch, in any chunks and after a restart, on the recogniser that we ship.
 * Another seed: {@code -Dseed=N}.
 */
class SameBitsTest {
    private static final int DRAWINGS = 66;
    private static final long SEED = Long.getLong("seed", 20_261_122);

    private final RandomGenerator random = Randomness.seeded(SEED);
    private final List<List<Token>> ink = drawings();

    @Test
    void scoresDoNotDependOnCompanyOrArrival() {
        List<List<Score>> alone = scoresAlone();
        for (int rows : new int[] {2, 3, 7, 16, 31, 32, 33, 64}) {
            List<List<Score>> together = scoresTogether(rows);
            for (int i = 0; i < DRAWINGS; i++) {
                assertThat(together.get(i))
                        .as("drawing %d in batches of up to %d, seed %d", i, rows, SEED)
                        .isEqualTo(alone.get(i));
            }
        }
    }

    @Test
    void scoresAfterAResumeAreThoseOfTheWholeDrawing() {
        List<List<Score>> whole = scoresAlone();
        CellBatcher scorer = scorer(8);
        for (int i = 0; i < DRAWINGS; i++) {
            List<Token> tokens = ink.get(i);
            Tape tape = new Tape();
            long slot = scorer.open(3, tape);
            scorer.feed(slot, tokens.subList(0, random.nextInt(tokens.size() + 1)), 1);
            drain(scorer);
            tape.scores().clear();
            scorer.restart(slot);
            scorer.feed(slot, tokens, 2);
            drain(scorer);
            assertThat(tape.scores())
                    .as("drawing %d, seed %d", i, SEED)
                    .usingRecursiveFieldByFieldElementComparatorIgnoringFields("generation")
                    .isEqualTo(whole.get(i));
            scorer.close(slot);
        }
        scorer.onClose();
    }

    private List<List<Token>> drawings() {
        List<List<Token>> drawings = new ArrayList<>();
        for (int i = 0; i < DRAWINGS; i++) {
            drawings.add(TestInk.wander(random));
        }
        return drawings;
    }

    private List<List<Score>> scoresAlone() {
        CellBatcher scorer = scorer(1);
        List<List<Score>> scores = new ArrayList<>();
        for (List<Token> tokens : ink) {
            Tape tape = new Tape();
            long slot = scorer.open(3, tape);
            scorer.feed(slot, tokens, 1);
            drain(scorer);
            scorer.close(slot);
            scores.add(tape.scores());
        }
        scorer.onClose();
        return scores;
    }

    /** Feeds all drawings in random chunks and orders, with random cycles in between. */
    private List<List<Score>> scoresTogether(int rows) {
        CellBatcher scorer = scorer(rows);
        List<Tape> tapes = new ArrayList<>();
        long[] slots = new long[DRAWINGS];
        int[] fed = new int[DRAWINGS];
        for (int i = 0; i < DRAWINGS; i++) {
            tapes.add(new Tape());
            slots[i] = scorer.open(3, tapes.get(i));
        }
        for (int left = DRAWINGS; left > 0; ) {
            int i = random.nextInt(DRAWINGS);
            List<Token> tokens = ink.get(i);
            int until = Math.min(tokens.size(), fed[i] + random.nextInt(1, 9));
            if (fed[i] < tokens.size()) {
                scorer.feed(slots[i], tokens.subList(fed[i], until), until);
                fed[i] = until;
                left -= until == tokens.size() ? 1 : 0;
            }
            if (random.nextInt(20) == 0) {
                scorer.doWork(0);
            }
        }
        drain(scorer);
        scorer.onClose();
        return tapes.stream().map(Tape::scores).toList();
    }

    private static CellBatcher scorer(int rows) {
        return new CellBatcher(Recogniser.shipped().engine(rows), DRAWINGS, 4_096, new Doorbell());
    }

    private static void drain(CellBatcher scorer) {
        int work;
        do {
            work = scorer.doWork(0);
        } while (work > 0);
    }
}
