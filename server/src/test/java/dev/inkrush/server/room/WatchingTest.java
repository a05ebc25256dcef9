package dev.inkrush.server.room;

import static dev.inkrush.server.testkit.SimulatedWorld.QUICK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.inkrush.protocol.ClientMessage;
import dev.inkrush.protocol.InkBlock;
import dev.inkrush.protocol.InkOp;
import dev.inkrush.protocol.InkVisibility;
import dev.inkrush.protocol.RevealFrame;
import dev.inkrush.protocol.Role;
import dev.inkrush.protocol.ServerMessage.Recognised;
import dev.inkrush.protocol.ServerMessage.RoundEnded;
import dev.inkrush.protocol.ServerMessage.RoundStarted;
import dev.inkrush.protocol.Settings;
import dev.inkrush.protocol.TickFrame;
import dev.inkrush.server.testkit.SimulatedPlayer;
import dev.inkrush.server.testkit.SimulatedWorld;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who sees which ink, and that whoever comes late sees what the others see. */
final class WatchingTest {
    private static final Settings LIVE = Settings.builder()
            .rounds(1)
            .countdownSeconds(0)
            .revealSeconds(1)
            .seats(8)
            .inkVisibility(InkVisibility.LIVE)
            .prompts(List.of("cat"))
            .build();

    private final SimulatedWorld world = new SimulatedWorld();
    private final SimulatedPlayer ana = world.player("ana");
    private final SimulatedPlayer ben = world.player("ben");
    private final SimulatedPlayer eye = world.player("eye");

    private void drawing(Settings settings) {
        ana.creates(settings);
        ben.joins(ana);
        eye.watches(ana);
        ana.starts();
    }

    @Test
    void playersSeeNobodysInkBeforeTheRevealAndSpectatorsAll() {
        drawing(QUICK);
        ana.draws(10);
        ben.draws(20);
        world.advance(100);
        assertThat(ana.sees().visible()).isEmpty();
        assertThat(ben.sees().visible()).isEmpty();
        assertThat(eye.sees().visible()).containsOnlyKeys(0, 1);
    }

    @Test
    void everybodySeesAllInkWhenItIsLive() {
        drawing(LIVE);
        ana.draws(10);
        world.advance(100);
        assertThat(ben.sees().visible())
                .containsOnlyKeys(0)
                .isEqualTo(eye.sees().visible());
        assertThat(ben.connection().wire().getLast())
                .as("one encoding for both audiences")
                .isEqualTo(eye.connection().wire().getLast());
    }

    @Test
    void allSeeTheTopGuessOfEverybodyAndThePlayerTheRest() {
        drawing(QUICK);
        ana.draws(10);
        ben.draws(20);
        world.advance(200);
        assertThat(ana.sees().guesses(1)).hasSize(1).isEqualTo(eye.sees().guesses(1));
        assertThat(ben.sees().guesses(1))
                .hasSize(2)
                .startsWith(ana.sees().guesses(1).getFirst());
        assertThat(ana.sees().ack()).isEqualTo(1);
        assertThat(ben.sees().ack()).isEqualTo(1);
    }

    @Test
    void inkIsAcknowledgedOnceTheModelHasReadIt() {
        drawing(QUICK);
        world.scorer().paused(true);
        ana.draws(10);
        world.advance(200);
        assertThat(ana.sees().ack()).isZero();
        world.scorer().paused(false);
        world.advance(50);
        assertThat(ana.sees().ack()).isEqualTo(1);
        assertThat(ana.sees().guesses(0)).isNotEmpty();
    }

    @Test
    void aLateSpectatorSeesWhatTheOthersSee() {
        drawing(QUICK);
        ana.draws(10);
        ben.penDown();
        ben.moves(5);
        world.advance(33);
        ben.moves(5);
        ana.undoes();
        SimulatedPlayer late = world.player("late").watches(ana);
        assertThat(late.last(RoundStarted.class).elapsedMs()).isEqualTo(33);
        assertThat(late.sees().visible()).isEqualTo(eye.sees().visible()).containsOnlyKeys(1);
        ben.moves(5);
        ben.penUp();
        ana.draws(7);
        world.advance(50);
        assertThat(late.sees().visible()).isEqualTo(eye.sees().visible()).containsOnlyKeys(0, 1);
        assertThat(late.sees().guesses(1)).isEqualTo(eye.sees().guesses(1));
    }

    @Test
    void whoComesBackGetsTheOwnDrawingAndNoOthers() {
        drawing(QUICK);
        ana.draws(10);
        ben.penDown();
        ben.moves(9);
        world.advance(50);
        ben.vanishes();
        ben.returns();
        assertThat(ben.sees().visible())
                .containsOnlyKeys(1)
                .containsEntry(1, eye.sees().strokes(1));
        assertThat(ben.sees().ack()).isEqualTo(2);
        ben.moves(43);
        world.advance(50);
        assertThat(ben.sees().guesses(1).getFirst().label())
                .as("cat, by 50 tokens, and the brush is up to three behind")
                .isEqualTo(1);
    }

    @Test
    void aWatcherWhoComesBackBetweenTwoTicksSeesNothingTwice() {
        drawing(QUICK);
        SimulatedPlayer other = world.player("other").watches(ana);
        ana.draws(10);
        eye.returns(Role.SPECTATOR);
        world.advance(100);
        assertThat(eye.sees().visible()).isEqualTo(other.sees().visible()).containsOnlyKeys(0);
    }

    @Test
    void whatTheModelThoughtOfAClearedDrawingIsForgotten() {
        drawing(QUICK);
        world.scorer().paused(true);
        ana.draws(48);
        world.scorer().paused(false);
        world.rooms().tell(ana.room(), ana.id(), ana.connection(), frame(2, new InkOp.Clear()));
        for (int token = 0; token < 60; token++) {
            world.scorer().work();
        }
        world.advance(100);
        assertThat(ana.sees().guesses(0)).isEmpty();
        assertThat(ana.hasNo(Recognised.class)).isTrue();
    }

    private static ClientMessage.InkFrame frame(int seq, InkOp op) {
        return new ClientMessage.InkFrame(1, seq, new InkBlock(List.of(op)));
    }

    @Test
    void nobodyIsLeftWithTheGuessOfAClearedDrawing() {
        drawing(QUICK);
        ana.draws(30);
        world.advance(200);
        assertThat(ben.sees().guesses(0)).isNotEmpty();
        ana.clears();
        world.advance(50);
        for (SimulatedPlayer each : List.of(ana, ben, eye, world.player("late").watches(ana))) {
            assertThat(each.sees().guesses(0)).isEmpty();
        }
        ana.draws(30);
        world.advance(200);
        assertThat(ben.sees().guesses(0)).isNotEmpty().isEqualTo(eye.sees().guesses(0));
    }

    @Test
    void aLateJoinerWhoPlaysSeesOfTheOthersWhatASpectatorSees() {
        drawing(LIVE);
        ana.draws(10);
        ben.penDown();
        ben.moves(20);
        world.advance(130);
        SimulatedPlayer late = world.player("late").joins(ana);
        assertThat(late.sees().visible()).isEqualTo(eye.sees().visible()).containsOnlyKeys(0, 1);
        assertThat(late.sees().best()).isEqualTo(eye.sees().best());
        ben.moves(7);
        ana.undoes();
        ana.draws(12);
        world.advance(200);
        assertThat(late.sees().visible()).isEqualTo(eye.sees().visible());
        assertThat(late.sees().best()).isEqualTo(eye.sees().best()).containsOnlyKeys(0, 1);
    }

    @Test
    void ownInkIsNotSentBack() {
        drawing(LIVE);
        ana.draws(10);
        ben.draws(5);
        world.advance(200);
        assertThat(ana.sees().visible()).containsOnlyKeys(1);
        assertThat(ben.sees().visible()).containsOnlyKeys(0);
        assertThat(eye.all(TickFrame.class)).allMatch(frame -> frame.own() == null);
    }

    @Test
    void theModelReadsOnWhileAConnectionIsGone() {
        drawing(QUICK);
        world.scorer().paused(true);
        ben.draws(48);
        ben.vanishes();
        world.scorer().paused(false);
        world.advance(100);
        ben.returns();
        assertThat(ben.sees().guesses(1).getFirst().label()).isEqualTo(1);
    }

    @Test
    void aLateJoinerDrawsAtOnce() {
        drawing(QUICK);
        world.advance(1_000);
        SimulatedPlayer late = world.player("late").joins(ana);
        late.draws(48);
        world.advance(50);
        assertThat(late.sees().ack()).isEqualTo(1);
        assertThat(world.scorer().open()).isEqualTo(3);
    }

    @Test
    void whoComesInTheRevealGetsTheReveal() {
        drawing(QUICK);
        ana.draws(10);
        world.advance(50);
        ana.endsRound();
        SimulatedPlayer late = world.player("late").joins(ana);
        assertThat(late.last(RoundEnded.class)).isEqualTo(ana.last(RoundEnded.class));
        assertThat(late.all(RevealFrame.class))
                .isEqualTo(ana.all(RevealFrame.class))
                .hasSize(1);
    }

    @Test
    void whoCouldNotKeepUpGetsOneSnapshotAndThenTheSameAsAll() {
        drawing(QUICK);
        ana.draws(10);
        world.advance(50);
        eye.connection().skipping(true);
        int before = eye.all(TickFrame.class).size();
        ana.draws(10);
        ana.undoes();
        ben.draws(5);
        world.advance(500);
        assertThat(eye.all(TickFrame.class)).hasSize(before);
        world.rooms().caughtUp(ana.room(), eye.id(), eye.connection());
        world.settle();
        SimulatedPlayer other = world.player("other").watches(ana);
        assertThat(eye.sees().visible()).isEqualTo(other.sees().visible());
        assertThat(eye.sees().best()).isEqualTo(other.sees().best());
        ben.draws(5);
        world.advance(200);
        assertThat(eye.sees().visible()).isEqualTo(other.sees().visible()).containsOnlyKeys(0, 1);
        assertThat(eye.sees().best()).isEqualTo(other.sees().best()).containsOnlyKeys(0, 1);
    }

    @Test
    void clearingStartsTheReadingOver() {
        drawing(QUICK);
        ana.draws(30);
        world.advance(50);
        ana.clears();
        ana.draws(5);
        world.advance(50);
        assertThat(eye.sees().strokes(0)).hasSize(1);
        assertThat(ana.sees().guesses(0).get(1).probability()).as("7 tokens").isEqualTo(18);
        assertThat(ana.sees().ack()).isEqualTo(3);
    }
}
