package dev.inkrush.server.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inkrush.server.agent.Doorbell;
import dev.inkrush.server.scoring.onnx.Recogniser;
import dev.inkrush.server.scoring.onnx.TinyModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Slots, tenancies, order and loss, on a small graph in the real runtime. */
class CellBatcherTest {
    private static final int SLOTS = 4;
    private static final int ROWS = 2;

    @TempDir
    private static Path folder;

    private CellBatcher scorer = scorer(1);

    @BeforeEach
    void open() {
        scorer = scorer(64);
    }

    @AfterEach
    void close() {
        scorer.onClose();
    }

    private static CellBatcher scorer(int inbox) {
        return new CellBatcher(Recogniser.in(TinyModel.writeTo(folder)).engine(ROWS), SLOTS, inbox, new Doorbell());
    }

    @Test
    void aSlotIsToldItsScoresInOrderAndWhatHasBeenRead() {
        Tape tape = new Tape();
        long slot = scorer.open(0, tape);
        scorer.feed(slot, TestInk.dots(2), 7);
        scorer.feed(slot, List.of(), 8);
        scorer.feed(slot, List.of(new Token(5, 5, Token.UP, 0.25)), 9);
        assertThat(scorer.doWork(0)).isPositive();
        assertThat(tape.scores()).hasSize(1);
        assertThat(tape.read()).isEmpty();
        drain();
        assertThat(tape.scores()).extracting(Score::pen).containsExactly(Token.DOWN, Token.DOWN, Token.UP);
        assertThat(tape.scores()).allSatisfy(score -> {
            assertThat(score.guesses()).hasSize(5);
            assertThat(score.guesses().getFirst().label()).isEqualTo(score.best());
            assertThat(score.promptProbability()).isBetween(0.0, 1.0);
        });
        assertThat(tape.read()).containsExactly(7, 8, 9);
    }

    @Test
    void inkWithoutTokensIsReadAtOnce() {
        Tape tape = new Tape();
        scorer.feed(scorer.open(0, tape), List.of(), 3);
        scorer.doWork(0);
        assertThat(tape.read()).containsExactly(3);
    }

    @Test
    void aRestartedDrawingScoresAsANewOne() {
        Tape tape = new Tape();
        long slot = scorer.open(0, tape);
        scorer.feed(slot, TestInk.dots(9), 1);
        scorer.doWork(0);
        scorer.restart(slot);
        scorer.feed(slot, TestInk.dots(3), 2);
        drain();
        Tape fresh = new Tape();
        scorer.feed(scorer.open(0, fresh), TestInk.dots(3), 2);
        drain();
        assertThat(tape.scores()).extracting(Score::generation).containsExactly(0, 1, 1, 1);
        assertThat(tape.scores().subList(1, 4))
                .extracting(Score::promptProbability)
                .isEqualTo(fresh.scores().stream().map(Score::promptProbability).toList());
        assertThat(tape.read()).containsExactly(2);
    }

    @Test
    void lateCallsOfAnEarlierTenantNeverTouchTheNext() {
        Tape earlier = new Tape();
        long old = scorer.open(0, earlier);
        scorer.feed(old, TestInk.dots(3), 1);
        scorer.close(old);
        scorer.doWork(0);
        List<Tape> tapes = new ArrayList<>();
        for (int i = 0; i < SLOTS; i++) {
            tapes.add(new Tape());
            scorer.open(0, tapes.getLast());
        }
        scorer.feed(old, TestInk.dots(1), 2);
        scorer.restart(old);
        drain();
        assertThat(earlier.scores()).isEmpty();
        assertThat(tapes).allSatisfy(tape -> assertThat(tape.scores()).isEmpty());
    }

    @Test
    void whenAllSlotsAreTakenThereIsNone() {
        List<Long> slots = new ArrayList<>();
        for (int i = 0; i < SLOTS; i++) {
            slots.add(scorer.open(0, new Tape()));
        }
        assertThat(slots).doesNotHaveDuplicates().doesNotContain(Scorer.NO_SLOT);
        assertThat(scorer.open(0, new Tape())).isEqualTo(Scorer.NO_SLOT);
        assertThat(scorer.counters().slotsRefused()).isEqualTo(1);
        scorer.close(slots.get(2));
        scorer.doWork(0);
        assertThat(scorer.openSlots()).isEqualTo(SLOTS - 1);
        assertThat(scorer.open(0, new Tape())).isNotEqualTo(Scorer.NO_SLOT).isNotIn(slots);
    }

    @Test
    void aBeliefThatIsNoNumberLosesItsDrawingAndNoOther() {
        Tape poisoned = new Tape();
        Tape neighbour = new Tape();
        long slot = scorer.open(0, poisoned);
        scorer.feed(slot, List.of(TestInk.poison()), 1);
        scorer.feed(scorer.open(1, neighbour), TestInk.dots(3), 1);
        drain();
        scorer.feed(slot, TestInk.dots(2), 2);
        drain();
        assertThat(poisoned.scores()).isEmpty();
        assertThat(poisoned.read()).isEmpty();
        assertThat(poisoned.losses()).isEqualTo(1);
        assertThat(scorer.counters().drawingsFailed()).isEqualTo(1);
        Tape alone = new Tape();
        scorer.feed(scorer.open(1, alone), TestInk.dots(3), 1);
        drain();
        assertThat(neighbour.scores()).hasSize(3).isEqualTo(alone.scores());

        scorer.restart(slot);
        scorer.feed(slot, TestInk.dots(2), 3);
        drain();
        assertThat(poisoned.scores()).extracting(Score::generation).containsExactly(1, 1);
        assertThat(poisoned.read()).containsExactly(3);
    }

    @Test
    void aDrawingWithMuchInkWaitingDelaysOthersByItsShareOfABatch() {
        Tape[] greedy = {new Tape(), new Tape()};
        for (Tape tape : greedy) {
            scorer.feed(scorer.open(0, tape), TestInk.dots(500), 1);
        }
        scorer.doWork(0);
        Tape late = new Tape();
        scorer.feed(scorer.open(0, late), TestInk.dots(1), 1);
        scorer.doWork(0);
        scorer.doWork(0);
        assertThat(late.read()).containsExactly(1);
    }

    @Test
    void tooMuchInkAtOnceLosesTheDrawing() {
        Tape tape = new Tape();
        long slot = scorer.open(0, tape);
        scorer.feed(slot, TestInk.dots(CellBatcher.MAX_PENDING_TOKENS), 1);
        scorer.feed(slot, TestInk.dots(1), 2);
        drain();
        assertThat(tape.losses()).isEqualTo(1);
        assertThat(tape.scores()).isEmpty();
        assertThat(scorer.counters().drawingsOverflowed()).isEqualTo(1);
    }

    @Test
    void aFullInboxLosesDrawingsButNoSlot() {
        scorer.onClose();
        scorer = scorer(1);
        List<Tape> tapes = new ArrayList<>();
        List<Long> slots = new ArrayList<>();
        for (int i = 0; i < SLOTS; i++) {
            tapes.add(new Tape());
            slots.add(scorer.open(0, tapes.getLast()));
        }
        for (int frame = 1; frame <= 100; frame++) {
            for (long slot : slots) {
                scorer.feed(slot, TestInk.dots(1), frame);
            }
        }
        drain();
        assertThat(scorer.overflow().overflows()).isPositive();
        assertThat(tapes).allSatisfy(tape -> {
            assertThat(tape.losses()).isEqualTo(1);
            assertThat(tape.read()).isSorted();
        });
        assertThat(scorer.counters().drawingsOverflowed()).isEqualTo(SLOTS);

        scorer.restart(slots.getFirst());
        scorer.feed(slots.getFirst(), TestInk.dots(1), 101);
        drain();
        assertThat(tapes.getFirst().read()).endsWith(101);
        slots.forEach(scorer::close);
        drain();
        assertThat(scorer.openSlots()).isZero();
    }

    private void drain() {
        while (scorer.doWork(0) > 0) {
            assertThat(scorer.openSlots()).isLessThanOrEqualTo(SLOTS);
        }
    }
}
