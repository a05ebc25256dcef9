package dev.inkrush.server.room;

import static dev.inkrush.server.testkit.SimulatedWorld.QUICK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.inkrush.protocol.Phase;
import dev.inkrush.protocol.RevealFrame;
import dev.inkrush.protocol.ServerMessage.Countdown;
import dev.inkrush.protocol.ServerMessage.GameEnded;
import dev.inkrush.protocol.ServerMessage.Recognised;
import dev.inkrush.protocol.ServerMessage.RoomState;
import dev.inkrush.protocol.ServerMessage.RoundEnded;
import dev.inkrush.protocol.ServerMessage.RoundResult;
import dev.inkrush.protocol.ServerMessage.RoundStarted;
import dev.inkrush.protocol.ServerMessage.Standing;
import dev.inkrush.protocol.Settings;
import dev.inkrush.protocol.TickFrame;
import dev.inkrush.server.board.Result;
import dev.inkrush.server.testkit.Picture;
import dev.inkrush.server.testkit.SimulatedPlayer;
import dev.inkrush.server.testkit.SimulatedWorld;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a round goes when all goes well, and how it ends. */
final class RoundStoryTest {
    private final SimulatedWorld world = new SimulatedWorld();
    private final SimulatedPlayer ana = world.player("ana");
    private final SimulatedPlayer ben = world.player("ben");

    @Test
    void onePlayerAloneIsUnderstoodAndTheRoundEnds() {
        ana.creates(QUICK).starts();
        assertThat(ana.last(RoundStarted.class).prompt().word()).isEqualTo("cat");
        world.advance(5_000);
        ana.draws(48);
        world.advance(50);
        assertThat(ana.last(Recognised.class)).isEqualTo(new Recognised(1, 0, 5_000, 1, 400 + 450 + 100));
        RoundEnded ended = ana.last(RoundEnded.class);
        assertThat(ended.stored()).isTrue();
        assertThat(ended.revealMs()).isEqualTo(1_000);
        assertThat(ended.results()).containsExactly(new RoundResult(0, ana.id(), "ana", 950, 950, 5_000, 0.5, 48 * 64));
        world.advance(1_000);
        assertThat(ana.last(GameEnded.class).standings()).containsExactly(new Standing(1, ana.id(), "ana", 950));
        assertThat(ana.last(RoomState.class).phase()).isEqualTo(Phase.LOBBY);
    }

    @Test
    void theCountdownComesFirst() {
        Settings unhurried = Settings.builder()
                .rounds(1)
                .revealSeconds(1)
                .seats(8)
                .prompts(List.of("cat"))
                .build();
        ana.creates(unhurried).starts();
        assertThat(ana.last(Countdown.class)).isEqualTo(new Countdown(1, 1, 3_000));
        world.advance(2_995);
        assertThat(ana.hasNo(RoundStarted.class)).isTrue();
        ben.joins(ana);
        assertThat(ben.last(Countdown.class).startsInMs()).isEqualTo(5);
        world.advance(5);
        assertThat(ana.last(RoundStarted.class).elapsedMs()).isZero();
        assertThat(ben.all(RoundStarted.class)).isEqualTo(ana.all(RoundStarted.class));
    }

    @Test
    void aRoundThatNobodyIsUnderstoodInEndsByTheClock() {
        ana.creates(QUICK);
        ben.joins(ana);
        ana.starts();
        world.advance(1_000);
        ana.draws(18);
        world.advance(18_995);
        assertThat(ana.hasNo(RoundEnded.class)).isTrue();
        world.advance(5);
        assertThat(ana.last(RoundEnded.class).results())
                .containsExactly(
                        new RoundResult(0, ana.id(), "ana", 40, 40, null, 0.2, 18 * 64),
                        new RoundResult(1, ben.id(), "ben", 0, 0, null, 0, 0));
    }

    @Test
    void everybodyThereIsUnderstoodSoNobodyWaitsForTheClock() {
        ana.creates(QUICK);
        ben.joins(ana);
        ana.starts();
        world.advance(2_000);
        ben.draws(48);
        world.advance(2_000);
        assertThat(ana.hasNo(RoundEnded.class)).isTrue();
        ana.draws(48);
        world.advance(5);
        assertThat(ana.last(RoundEnded.class).results())
                .extracting(RoundResult::playerId)
                .containsExactly(ben.id(), ana.id());
        assertThat(ana.all(Recognised.class)).extracting(Recognised::place).containsExactly(1, 2);
    }

    @Test
    void aRoundThatMustNotEndEarlyGoesOnAfterAllWereUnderstood() {
        ana.creates(SimulatedWorld.settings(1, 20, false)).starts();
        ana.draws(48);
        world.advance(10_000);
        ana.draws(30);
        world.advance(50);
        assertThat(ana.all(Recognised.class)).hasSize(1);
        assertThat(ana.sees().guesses(0).getFirst().probability()).isEqualTo(209);
        ana.endsRound();
        world.advance(5);
        assertThat(ana.last(RoundEnded.class).results().getFirst().bestBelief()).isEqualTo(0.82);
    }

    @Test
    void inkFromBeforeTheBellThatIsReadAfterItCountsAtTheBell() {
        ana.creates(QUICK).starts();
        world.advance(19_000);
        world.scorer().paused(true);
        ana.draws(48);
        world.advance(1_100);
        assertThat(ana.hasNo(RoundEnded.class)).isTrue();
        world.scorer().paused(false);
        world.advance(5);
        assertThat(ana.last(Recognised.class)).isEqualTo(new Recognised(1, 0, 20_000, 1, 500));
        assertThat(ana.last(RoundEnded.class).results().getFirst().points()).isEqualTo(500);
    }

    @Test
    void aScorerThatIsBehindHoldsTheResultsUpForHalfASecondAtMost() {
        ana.creates(QUICK).starts();
        world.scorer().paused(true);
        ana.draws(48);
        world.advance(20_495);
        assertThat(ana.hasNo(RoundEnded.class)).isTrue();
        world.advance(5);
        assertThat(ana.last(RoundEnded.class).results().getFirst().recognisedAtMs())
                .isNull();
        world.scorer().paused(false);
        world.advance(100);
        assertThat(ana.hasNo(Recognised.class)).isTrue();
        assertThat(world.scorer().open()).isZero();
    }

    @Test
    void theRevealShowsEveryDrawingAsItStoodWithWhatTheModelThought() {
        ana.creates(QUICK);
        ben.joins(ana);
        SimulatedPlayer eye = world.player("eye").watches(ana);
        ana.starts();
        ana.draws(10);
        ana.draws(20);
        ana.undoes();
        world.advance(100);
        ana.endsRound();
        RevealFrame frame = ben.last(RevealFrame.class);
        assertThat(frame.seat()).isZero();
        assertThat(Picture.strokesOf(frame.ink()))
                .hasSize(1)
                .isEqualTo(eye.sees().strokes(0));
        assertThat(frame.thoughts()).isNotEmpty();
        assertThat(ben.all(RevealFrame.class)).hasSize(1).isEqualTo(ana.all(RevealFrame.class));
    }

    @Test
    void theResultsGoToTheBoards() {
        ana.creates(QUICK);
        ben.joins(ana);
        ana.starts();
        Instant started = world.clock().now();
        world.advance(1_000);
        ana.draws(48);
        world.advance(19_500);
        assertThat(world.disk().results()).singleElement().satisfies(result -> {
            assertThat(result.points()).isEqualTo(400 + 570 + 100);
            assertThat(result.finishMs()).isEqualTo(1_000);
            assertThat(result.started()).isEqualTo(started);
            assertThat(result.playerId()).isEqualTo(ana.id());
        });
    }

    @Test
    void noTwoResultsShareAnId() {
        ana.creates(SimulatedWorld.settings(2, 5, true));
        for (int game = 0; game < 2; game++) {
            ana.starts();
            for (int round = 1; round <= 2; round++) {
                ana.inRound(2 * game + round).draws(48);
                world.advance(1_100);
            }
        }
        assertThat(world.disk().results()).extracting(Result::id).hasSize(4).doesNotHaveDuplicates();
    }

    @Test
    void aDiskThatDoesNotAnswerHoldsNobodyUp() {
        world.disk().hanging(true);
        ana.creates(QUICK).starts();
        ana.draws(48);
        world.advance(995);
        assertThat(ana.hasNo(RoundEnded.class)).isTrue();
        world.advance(10);
        assertThat(ana.last(RoundEnded.class).stored()).isFalse();
    }

    @Test
    void totalsAddUpOverTheRoundsAndStartAgainWithTheNextGame() {
        ana.creates(SimulatedWorld.settings(2, 20, true)).starts();
        ana.draws(48);
        world.advance(1_005);
        assertThat(ana.last(RoundStarted.class).prompt().word()).isEqualTo("dog");
        ana.inRound(2).draws(48);
        world.advance(1_005);
        assertThat(ana.last(GameEnded.class).standings().getFirst().total()).isEqualTo(2_200);
        ana.starts();
        assertThat(ana.last(RoundStarted.class).prompt().word()).isEqualTo("cat");
        assertThat(ana.last(RoomState.class).seats().getFirst().total()).isZero();
    }

    @Test
    void theHostCutsTheRevealShort() {
        ana.creates(SimulatedWorld.settings(2, 20, true)).starts();
        ana.endsRound();
        assertThat(ana.all(RoundStarted.class)).hasSize(1);
        ana.endsRound();
        assertThat(ana.all(RoundStarted.class)).hasSize(2);
    }

    @Test
    void ticksComeAtTwentyHertzAndOnlyWithNews() {
        ana.creates(QUICK).starts();
        ana.penDown();
        for (int i = 0; i < 40; i++) {
            ana.moves(1);
            world.advance(25);
        }
        assertThat(ana.all(TickFrame.class)).hasSize(20);
        world.advance(1_000);
        assertThat(ana.all(TickFrame.class).size()).isLessThanOrEqualTo(21);
    }
}
