package dev.inkrush.server.round;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inkrush.protocol.ClientMessage.InkFrame;
import dev.inkrush.protocol.Guess;
import dev.inkrush.protocol.InkBlock;
import dev.inkrush.protocol.InkOp;
import dev.inkrush.protocol.Points;
import dev.inkrush.protocol.TickFrame.OwnDelta;
import dev.inkrush.protocol.TickFrame.SeatDelta;
import dev.inkrush.server.scoring.Score;
import dev.inkrush.server.scoring.Token;
import dev.inkrush.server.testkit.FakeScorer;
import dev.inkrush.server.testkit.SimulatedWorld;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is news of the drawing at seat 1, whose turn for the top guess is at ticks 3, 7, 11 ... */
final class TellingTest {
    private static final int CAT = 1;
    private static final int ITS_TURN = 3;
    private static final InkOp DOT =
            new InkOp.Down(Points.builder(1).add(0, 0, 0).build());

    private final DrawingDesk desk = new DrawingDesk(
            new FakeScorer(),
            SimulatedWorld.SPACING,
            SimulatedWorld.ACCEPTANCE,
            1_000,
            (serial, seat) -> new DeafReporter());
    private final Drawing drawing = desk.open(1, 1, "p1", "ana", CAT, new LagQuota());
    private final Telling telling = drawing.telling();

    private void takes(int seq, InkOp... ops) {
        assertThat(drawing.take(new InkFrame(1, seq, new InkBlock(List.of(ops))), 0))
                .isNull();
    }

    private void believes(int label) {
        List<Guess> guesses = List.of(Guess.of(label, 0.5), Guess.of(9, 0.1));
        drawing.scored(new Score(0, Token.TRAVEL, label, guesses, 0.1), 10);
    }

    private static SeatDelta delta(boolean reset, InkBlock ink, @Nullable Guess best) {
        return new SeatDelta(1, reset, ink, best);
    }

    @Test
    void whatWasToldIsNotToldAgain() {
        takes(1, DOT);
        assertThat(telling.forOthers(true, 0)).isEqualTo(delta(false, new InkBlock(List.of(DOT)), null));
        assertThat(telling.forOthers(false, 0)).as("unseen ink is no news").isNull();
        assertThat(telling.forPlayer()).as("nor is one's own").isNull();
        telling.told(0);
        assertThat(telling.hasNews()).isFalse();
    }

    @Test
    void thePlayerIsToldAllGuessesAtOnceAndOthersTheTopOneInTurn() {
        takes(1, DOT);
        telling.told(0);
        believes(CAT);
        drawing.readUpTo(1);
        assertThat(telling.forPlayer()).isEqualTo(new OwnDelta(1, drawing.guesses()));
        assertThat(telling.forOthers(true, ITS_TURN - 1)).isNull();
        telling.told(ITS_TURN - 1);
        assertThat(telling.hasNews()).as("the others still wait").isTrue();
        assertThat(telling.whole(false)).as("as others were told").isEqualTo(delta(true, InkBlock.EMPTY, null));
        assertThat(telling.forPlayer()).isNull();
        SeatDelta told = delta(false, InkBlock.EMPTY, Guess.of(CAT, 0.5));
        assertThat(telling.forOthers(true, ITS_TURN)).isEqualTo(told).isEqualTo(telling.forOthers(false, ITS_TURN));
        telling.told(ITS_TURN);
        assertThat(telling.hasNews()).isFalse();
        assertThat(telling.whole(false).best()).isEqualTo(told.best());
    }

    @Test
    void anAcknowledgementRepeatsNoGuesses() {
        takes(1, DOT);
        believes(CAT);
        telling.told(0);
        drawing.readUpTo(1);
        assertThat(telling.forPlayer()).isEqualTo(new OwnDelta(1, null));
    }

    @Test
    void afterASnapshotThePlayerIsToldHowMuchTheGuessesInclude() {
        takes(1, DOT);
        takes(2, new InkOp.Up());
        drawing.readUpTo(1);
        telling.told(0);
        assertThat(drawing.wholeForPlayer()).isEqualTo(new OwnDelta(2, List.of()));
        assertThat(telling.hasNews()).isTrue();
        assertThat(telling.forPlayer()).isEqualTo(new OwnDelta(1, null));
        telling.told(1);
        assertThat(telling.hasNews()).isFalse();
    }

    @Test
    void anEmptiedDrawingStartsOverForOthersWithWhateverFollows() {
        takes(1, DOT);
        believes(CAT);
        telling.told(ITS_TURN);
        takes(2, new InkOp.Clear());
        takes(3, DOT);
        assertThat(telling.forPlayer()).isEqualTo(new OwnDelta(0, List.of()));
        SeatDelta anew = delta(true, new InkBlock(List.of(DOT)), null);
        assertThat(telling.forOthers(true, 4)).isEqualTo(anew);
        telling.told(4);
        assertThat(telling.whole(true)).isEqualTo(anew);
    }

    @Test
    void hiddenInkGoesToNobodyAndComesBackWhole() {
        takes(1, DOT);
        telling.told(0);
        drawing.hide(true);
        assertThat(telling.forOthers(true, 1)).isEqualTo(delta(true, InkBlock.EMPTY, null));
        telling.told(1);
        takes(2, new InkOp.Up());
        assertThat(telling.forOthers(true, 2)).isNull();
        telling.told(2);
        drawing.hide(false);
        assertThat(telling.forOthers(true, 4))
                .isEqualTo(delta(true, drawing.ink().block(), null));
    }
}
