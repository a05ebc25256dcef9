package dev.inkrush.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inkrush.protocol.ErrorCode;
import dev.inkrush.protocol.Phase;
import dev.inkrush.protocol.ServerMessage.GameEnded;
import dev.inkrush.protocol.ServerMessage.RoomState;
import dev.inkrush.protocol.ServerMessage.RoundEnded;
import dev.inkrush.protocol.ServerMessage.RoundStarted;
import dev.inkrush.protocol.Settings;
import dev.inkrush.server.testkit.SimulatedPlayer;
import dev.inkrush.server.testkit.SimulatedWorld;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/** A server that is about to stop lets rounds end and nothing begin. */
class DrainTest {
    private static final Settings TWO_ROUNDS = SimulatedWorld.settings(2, 20, true);

    private final SimulatedWorld world = new SimulatedWorld();
    private final SimulatedPlayer ana = world.player("Ana");

    @Test
    void aLobbyHoldsNothingUpAndNoGameBegins() {
        ana.creates(TWO_ROUNDS);
        assertThat(drain()).isCompleted();
        assertThat(ana.last(RoomState.class).draining()).isTrue();
        ana.starts();
        assertThat(ana.refusal()).isEqualTo(ErrorCode.SERVER_STOPPING);
    }

    @Test
    void noRoomIsMade() {
        drain();
        ana.creates(TWO_ROUNDS);
        assertThat(ana.refusal()).isEqualTo(ErrorCode.SERVER_STOPPING);
        assertThat(world.rooms().count()).isZero();
    }

    @Test
    void aRoundUnderWayIsPlayedStoredAndShownAndNoOtherBegins() {
        ana.creates(TWO_ROUNDS).starts();
        var drained = drain();
        ana.draws(60);
        world.advance(500);
        assertThat(ana.last(RoundEnded.class).stored()).isTrue();
        assertThat(world.disk().results()).hasSize(1);
        assertThat(drained).isNotCompleted();
        world.advance(1_000);
        assertThat(drained).isCompleted();
        world.advance(60_000);
        assertThat(ana.all(RoundStarted.class)).hasSize(1);
        assertThat(ana.hasNo(GameEnded.class)).isTrue();
        assertThat(ana.last(RoomState.class).phase()).isEqualTo(Phase.COUNTDOWN);
    }

    @Test
    void theLastRoundEndsItsGame() {
        ana.creates(SimulatedWorld.QUICK).starts();
        var drained = drain();
        world.advance(22_000);
        assertThat(ana.last(GameEnded.class).standings()).hasSize(1);
        assertThat(drained).isCompleted();
    }

    @Test
    void aCountdownIsNotFollowedByARound() {
        ana.creates(TWO_ROUNDS.but().countdownSeconds(3).build()).starts();
        assertThat(drain()).isCompleted();
        world.advance(60_000);
        assertThat(ana.hasNo(RoundStarted.class)).isTrue();
    }

    @Test
    void aRoundThatEverybodyHasGoneFromHoldsNothingUp() {
        ana.creates(TWO_ROUNDS).starts();
        var drained = drain();
        assertThat(drained).isNotCompleted();
        ana.vanishes();
        assertThat(drained).isCompleted();
    }

    private CompletableFuture<Void> drain() {
        CompletionStage<Void> drained = world.rooms().drain();
        world.settle();
        return drained.toCompletableFuture();
    }
}
