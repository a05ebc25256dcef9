package dev.inkrush.server.room;

import static dev.inkrush.server.testkit.SimulatedWorld.QUICK;
import static dev.inkrush.server.testkit.SimulatedWorld.settings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.inkrush.protocol.ClientMessage;
import dev.inkrush.protocol.ErrorCode;
import dev.inkrush.protocol.Phase;
import dev.inkrush.protocol.ServerMessage.Countdown;
import dev.inkrush.protocol.ServerMessage.GameEnded;
import dev.inkrush.protocol.ServerMessage.Paused;
import dev.inkrush.protocol.ServerMessage.Recognised;
import dev.inkrush.protocol.ServerMessage.Refused;
import dev.inkrush.protocol.ServerMessage.RoomState;
import dev.inkrush.protocol.ServerMessage.RoundEnded;
import dev.inkrush.protocol.ServerMessage.RoundStarted;
import dev.inkrush.protocol.ServerMessage.RoundVoid;
import dev.inkrush.protocol.ServerMessage.SeatState;
import dev.inkrush.protocol.Settings;
import dev.inkrush.protocol.VoidReason;
import dev.inkrush.server.testkit.SimulatedPlayer;
import dev.inkrush.server.testkit.SimulatedWorld;
import org.junit.jupiter.api.Test;

/** The host's hand on the clock: pauses, other words, and the end of a game. */
final class PauseStoryTest {
    private static final Settings TWO_ROUNDS = settings(2, 20, true);

    private final SimulatedWorld world = new SimulatedWorld();
    private final SimulatedPlayer ana = world.player("ana");
    private final SimulatedPlayer ben = world.player("ben");

    private void drawing(Settings settings) {
        ana.creates(settings);
        ben.joins(ana);
        ana.starts();
    }

    private Phase phase() {
        return ben.last(RoomState.class).phase();
    }

    @Test
    void aPauseStopsTheClockAndNothingElse() {
        drawing(QUICK);
        world.advance(5_000);
        ana.pauses();
        assertThat(ben.last(Paused.class)).isEqualTo(new Paused(true, 15_000));
        assertThat(ben.last(RoomState.class).paused()).isTrue();
        world.advance(60_000);
        assertThat(phase()).isEqualTo(Phase.DRAWING);
        ana.goesOn();
        assertThat(ben.last(Paused.class)).isEqualTo(new Paused(false, 15_000));
        world.advance(14_995);
        assertThat(phase()).isEqualTo(Phase.DRAWING);
        world.advance(5);
        assertThat(phase()).isEqualTo(Phase.REVEAL);
        assertThat(ben.last(RoomState.class).paused()).isFalse();
    }

    @Test
    void inkInAPauseIsRefusedAndCountsWhenItIsSentAgain() {
        drawing(QUICK);
        world.advance(1_000);
        ana.pauses();
        ben.draws(60);
        assertThat(ben.refusal()).isEqualTo(ErrorCode.ROUND_NOT_RUNNING);
        ben.takesBack();
        world.advance(30_000);
        ana.goesOn();
        world.advance(1_000);
        ben.draws(60);
        world.advance(100);
        assertThat(ben.last(Recognised.class).atMs()).isBetween(2_000, 2_200);
    }

    @Test
    void aPausedPhaseStaysAsLongAsItWasWhicheverItIs() {
        ana.creates(Settings.builder()
                .rounds(1)
                .revealSeconds(2)
                .seats(8)
                .prompts(TWO_ROUNDS.prompts())
                .build());
        ana.starts();
        world.advance(1_000);
        ana.pauses();
        world.advance(40_000);
        assertThat(ana.last(RoomState.class).phase()).isEqualTo(Phase.COUNTDOWN);
        ana.goesOn();
        world.advance(2_000);
        assertThat(ana.last(RoomState.class).phase()).isEqualTo(Phase.DRAWING);
        ana.endsRound();
        ana.pauses();
        world.advance(40_000);
        assertThat(ana.last(RoomState.class).phase()).isEqualTo(Phase.REVEAL);
        ana.goesOn();
        world.advance(2_000);
        assertThat(ana.last(RoomState.class).phase()).isEqualTo(Phase.LOBBY);
    }

    @Test
    void whoComesInAPauseLearnsOfIt() {
        drawing(QUICK);
        world.advance(4_000);
        ana.pauses();
        world.advance(10_000);
        SimulatedPlayer cem = world.player("cem").joins(ana);
        assertThat(cem.last(RoundStarted.class).elapsedMs()).isEqualTo(4_000);
        assertThat(cem.last(Paused.class)).isEqualTo(new Paused(true, 16_000));
    }

    @Test
    void aForgottenPauseEndsAfterTenMinutes() {
        drawing(QUICK);
        ana.pauses();
        world.jump(599_999);
        assertThat(ben.last(RoomState.class).paused()).isTrue();
        world.jump(1);
        assertThat(ben.last(Paused.class)).isEqualTo(new Paused(false, 20_000));
        world.jump(20_000);
        assertThat(phase()).isEqualTo(Phase.REVEAL);
    }

    @Test
    void theNextHostEndsThePauseOfAHostWhoIsGone() {
        drawing(QUICK);
        ana.pauses();
        ana.vanishes();
        world.advance(30_000);
        assertThat(ben.last(RoomState.class).host()).isEqualTo(ben.id());
        ben.goesOn();
        assertThat(ben.last(RoomState.class).paused()).isFalse();
    }

    @Test
    void whoIsLastToBeUnderstoodInAPauseDoesNotEndTheRoundBeforeItsEnd() {
        drawing(QUICK);
        ana.draws(60);
        world.advance(100);
        ana.pauses();
        ben.leaves();
        assertThat(ana.last(RoomState.class).phase()).isEqualTo(Phase.DRAWING);
        ana.goesOn();
        assertThat(ana.last(RoomState.class).phase()).isEqualTo(Phase.REVEAL);
    }

    @Test
    void pausingTwiceChangesNothing() {
        drawing(QUICK);
        ana.pauses();
        ana.pauses();
        ana.goesOn();
        ana.goesOn();
        assertThat(ben.all(Paused.class)).extracting(Paused::paused).containsExactly(true, false);
        assertThat(ana.hasNo(Refused.class)).isTrue();
    }

    @Test
    void anotherWordComesForTheSameRoundAndTheOldInkFitsItNot() {
        drawing(TWO_ROUNDS);
        ben.draws(60);
        world.advance(100);
        ana.skips();
        assertThat(ben.last(RoundVoid.class)).isEqualTo(new RoundVoid(1, VoidReason.SKIPPED));
        RoundStarted again = ben.last(RoundStarted.class);
        assertThat(again.round()).isEqualTo(1);
        assertThat(again.serial()).isEqualTo(2);
        assertThat(again.prompt().word()).isEqualTo("dog");
        ben.draws(3);
        assertThat(ben.refusal()).isEqualTo(ErrorCode.ROUND_NOT_RUNNING);
        ana.endsRound();
        assertThat(ben.last(RoundEnded.class).results())
                .allSatisfy(result -> assertThat(result.total()).isZero());
        assertThat(world.disk().results()).isEmpty();
    }

    @Test
    void aWordMayBeSkippedBeforeItIsDrawn() {
        ana.creates(Settings.builder()
                .rounds(1)
                .revealSeconds(1)
                .seats(8)
                .prompts(TWO_ROUNDS.prompts())
                .build());
        ana.starts();
        world.advance(2_000);
        ana.skips();
        assertThat(ana.last(Countdown.class)).isEqualTo(new Countdown(1, 1, 3_000));
        world.advance(3_000);
        assertThat(ana.last(RoundStarted.class).prompt().word()).isEqualTo("dog");
    }

    @Test
    void aGameEndsWithThePointsOfTheRoundsThatWerePlayed() {
        drawing(settings(3, 20, true));
        ben.draws(60);
        world.advance(100);
        ana.endsRound();
        int earned = ben.last(RoundEnded.class).results().getFirst().total();
        world.advance(1_000);
        ben.inRound(ben.last(RoundStarted.class).serial()).draws(60);
        ana.endsGame();
        assertThat(phase()).isEqualTo(Phase.LOBBY);
        assertThat(ben.last(GameEnded.class).standings().getFirst().total())
                .isEqualTo(earned)
                .isPositive();
        assertThat(world.scorer().open()).isZero();
    }

    @Test
    void aGameThatEndsWhileItsResultsAreStoredShowsThemFirst() {
        world.disk().hanging(true);
        drawing(settings(3, 20, true));
        ben.draws(60);
        ana.endsRound();
        ana.endsGame();
        assertThat(ben.hasNo(GameEnded.class)).isTrue();
        world.advance(1_000);
        assertThat(phase()).isEqualTo(Phase.REVEAL);
        world.advance(1_000);
        assertThat(ben.last(GameEnded.class).standings().getFirst().total()).isPositive();
    }

    @Test
    void lateInkOfAGameFitsNoLaterGame() {
        drawing(QUICK);
        ana.endsGame();
        ana.starts();
        ben.draws(3);
        assertThat(ben.refusal()).isEqualTo(ErrorCode.ROUND_NOT_RUNNING);
        ben.inRound(ben.last(RoundStarted.class).serial()).draws(3);
        assertThat(ben.all(Refused.class)).hasSize(1);
    }

    @Test
    void thereIsNothingToStopInALobby() {
        ana.creates(QUICK);
        ana.pauses();
        ana.skips();
        ana.endsGame();
        assertThat(ana.all(Refused.class))
                .hasSize(3)
                .extracting(Refused::code)
                .containsOnly(ErrorCode.GAME_NOT_RUNNING);
    }

    @Test
    void readinessIsForTheNextGame() {
        ana.creates(QUICK);
        ben.joins(ana);
        ben.says(new ClientMessage.Ready(true));
        assertThat(ana.last(RoomState.class).seats())
                .extracting(SeatState::ready)
                .containsExactly(false, true);
        ana.starts();
        assertThat(ana.last(RoomState.class).seats())
                .extracting(SeatState::ready)
                .containsOnly(false);
        ben.says(new ClientMessage.Ready(true));
        assertThat(ben.refusal()).isEqualTo(ErrorCode.GAME_RUNNING);
    }
}
