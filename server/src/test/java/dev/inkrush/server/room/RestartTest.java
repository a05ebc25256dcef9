package dev.inkrush.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inkrush.protocol.ClientMessage;
import dev.inkrush.protocol.ErrorCode;
import dev.inkrush.protocol.Phase;
import dev.inkrush.protocol.Role;
import dev.inkrush.protocol.RoomCode;
import dev.inkrush.protocol.ServerMessage.Countdown;
import dev.inkrush.protocol.ServerMessage.GameEnded;
import dev.inkrush.protocol.ServerMessage.Refused;
import dev.inkrush.protocol.ServerMessage.RoomState;
import dev.inkrush.protocol.ServerMessage.RoundEnded;
import dev.inkrush.protocol.ServerMessage.RoundStarted;
import dev.inkrush.protocol.ServerMessage.RoundVoid;
import dev.inkrush.protocol.ServerMessage.SeatState;
import dev.inkrush.protocol.Settings;
import dev.inkrush.protocol.VoidReason;
import dev.inkrush.server.board.Result;
import dev.inkrush.server.saved.SavedRoom;
import dev.inkrush.server.testkit.SimulatedPlayer;
import dev.inkrush.server.testkit.SimulatedWorld;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A server is killed, and another one makes rooms of what was kept. */
class RestartTest {
    private static final Settings THREE_ROUNDS = SimulatedWorld.settings(3, 20, true);

    private SimulatedWorld world = new SimulatedWorld();
    private SimulatedPlayer ana = world.player("Ana");
    private SimulatedPlayer ben = world.player("Ben");

    /** Ana makes a room; its thread is the test's from here on. */
    private RoomCode opened() {
        return ana.creates(THREE_ROUNDS.but().revealSeconds(2).build()).room();
    }

    /** The world ends; another one begins with what was kept, and nobody has come back yet. */
    private void restart() {
        List<SavedRoom> kept = world.saved().rooms();
        world = new SimulatedWorld(99, RoomConfig.DEFAULT);
        ana = world.player("Ana");
        ben = world.player("Ben");
        assertThat(world.rooms().restore(kept)).isEqualTo(kept);
        world.settle();
    }

    @Test
    void theRoomItsPeopleAndItsRulesAreThereAgain() {
        RoomCode code = opened();
        ben.joins(ana);
        SimulatedPlayer cy = world.player("Cy").joins(ana);
        world.player("Dan").watches(ana);
        ana.says(new ClientMessage.Rename(ben.id(), "Benny"));
        ana.says(new ClientMessage.Mute(ben.id(), true));
        ana.says(new ClientMessage.Kick(cy.id(), true));
        ana.locks(false, "otter");
        ana.says(new ClientMessage.HandOver(ben.id()));
        RoomState before = ana.last(RoomState.class);
        restart();
        ana.enters(code, Role.PLAYER);
        ben.enters(code, Role.PLAYER);
        SimulatedPlayer cyAgain = world.player("Cy").enters(code, Role.PLAYER, "otter");
        world.player("Dan").enters(code, Role.SPECTATOR);
        world.advance(1_000);
        assertThat(ana.last(RoomState.class)).isEqualTo(before);
        assertThat(cyAgain.refusal()).isEqualTo(ErrorCode.KEPT_OUT);
        assertThat(world.player("Eve").enters(code, Role.PLAYER, "badger").refusal())
                .isEqualTo(ErrorCode.WRONG_PASSWORD);
        assertThat(world.player("Fay").enters(code, Role.PLAYER, "otter").seat())
                .isEqualTo(2);
    }

    @Test
    void everybodyIsInTheSameTeamWithItsPoints() {
        RoomCode code = opened();
        ana.changes(THREE_ROUNDS.but().teams(2).revealSeconds(2).build());
        ben.joins(ana);
        SimulatedPlayer cy = world.player("Cy").joins(ana);
        ana.says(new ClientMessage.AssignTeam(cy.id(), 2));
        ana.starts();
        ana.draws(60);
        ben.draws(60);
        cy.draws(60);
        world.advance(200);
        RoomState before = ana.last(RoomState.class);
        assertThat(before.teams()).allMatch(team -> team.total() > 0);
        restart();
        ana.enters(code, Role.PLAYER);
        RoomState after = ana.last(RoomState.class);
        assertThat(after.teams()).isEqualTo(before.teams());
        assertThat(after.seats()).extracting(SeatState::team).containsExactly(1, 2, 2);
    }

    @Test
    void aPasswordIsNotKeptAsItIs() {
        opened();
        ana.locks(false, "otter");
        assertThat(world.saved().rooms().getFirst().toString()).doesNotContain("otter");
    }

    @Test
    void theRoundUnderWayIsVoidAndPlayedAgainWithAnotherWordAndAllPointsStay() {
        RoomCode code = opened();
        ben.joins(ana);
        ana.starts();
        ana.draws(60);
        ben.draws(60);
        world.advance(3_000);
        RoundStarted second = ana.last(RoundStarted.class);
        assertThat(second.round()).isEqualTo(2);
        List<SeatState> seats = ana.last(RoomState.class).seats();
        ana.inRound(second.serial()).draws(60);
        List<Result> stored = world.disk().results();
        restart();
        ana.enters(code, Role.PLAYER);
        assertThat(ana.last(RoundVoid.class)).isEqualTo(new RoundVoid(2, VoidReason.SERVER_RESTARTED));
        assertThat(ana.last(Countdown.class).startsInMs()).isEqualTo(10_000);
        assertThat(ana.hasNo(RoundStarted.class)).isTrue();
        ben.enters(code, Role.PLAYER);
        assertThat(ben.last(RoundVoid.class).reason()).isEqualTo(VoidReason.SERVER_RESTARTED);
        RoundStarted again = ben.last(RoundStarted.class);
        assertThat(again.round()).isEqualTo(2);
        assertThat(again.prompt()).isNotEqualTo(second.prompt());
        assertThat(totals(ana)).isEqualTo(totals(seats)).doesNotContain(0);
        ana.inRound(second.serial()).draws(60);
        assertThat(ana.refusal()).isEqualTo(ErrorCode.ROUND_NOT_RUNNING);
        playToTheEnd(again.serial());
        assertThat(ana.last(GameEnded.class).standings()).hasSize(2);
        assertThat(Stream.concat(stored.stream(), world.disk().results().stream())
                        .map(Result::id))
                .doesNotHaveDuplicates()
                .hasSize(6);
    }

    private void playToTheEnd(int firstSerial) {
        for (int serial = firstSerial; serial < firstSerial + 2; serial++) {
            ana.inRound(serial).draws(60);
            ben.inRound(serial).draws(60);
            world.advance(3_000);
        }
    }

    @Test
    void whoDoesNotReturnHoldsNobodyUpForLong() {
        RoomCode code = opened();
        ben.joins(ana);
        ana.starts();
        restart();
        ana.enters(code, Role.PLAYER);
        world.advance(9_900);
        assertThat(ana.hasNo(RoundStarted.class)).isTrue();
        world.advance(200);
        assertThat(ana.last(RoundStarted.class).round()).isEqualTo(1);
    }

    @Test
    void theWaitBeginsWithTheFirstWhoReturnsAndWhoComesTooLateIsToldAsWell() {
        RoomCode code = opened();
        ben.joins(ana);
        ana.starts();
        restart();
        world.advance(9_500);
        ana.enters(code, Role.PLAYER);
        world.advance(9_500);
        assertThat(ana.hasNo(RoundStarted.class)).isTrue();
        world.advance(600);
        assertThat(ana.last(RoundStarted.class).round()).isEqualTo(1);
        ben.enters(code, Role.PLAYER);
        assertThat(ben.last(RoundVoid.class).reason()).isEqualTo(VoidReason.SERVER_RESTARTED);
        assertThat(ben.last(RoundStarted.class).elapsedMs()).isPositive();
        SimulatedPlayer newcomer = world.player("Cy").enters(code, Role.PLAYER);
        assertThat(newcomer.hasNo(RoundVoid.class)).isTrue();
        ben.vanishes();
        assertThat(ben.returns().hasNo(RoundVoid.class)).isTrue();
    }

    @Test
    void aGameWaitsForTheFirstWhoReturns() {
        RoomCode code = opened();
        ana.starts();
        restart();
        world.advance(25_000);
        ana.enters(code, Role.PLAYER);
        assertThat(ana.last(RoundStarted.class).round()).isEqualTo(1);
    }

    @Test
    void aRoomThatNobodyReturnsToIsGoneAndForgotten() {
        RoomCode code = opened();
        ana.starts();
        restart();
        assertThat(world.rooms().count()).isEqualTo(1);
        world.advance(31_000);
        assertThat(world.rooms().count()).isZero();
        assertThat(world.saved().rooms()).isEmpty();
        assertThat(ana.enters(code, Role.PLAYER).refusal()).isEqualTo(ErrorCode.ROOM_NOT_FOUND);
    }

    @Test
    void pointsAreKeptBeforeTheirResultsAreStored() {
        RoomCode code = opened();
        world.disk().hanging(true);
        ana.starts();
        ana.draws(60);
        world.advance(200);
        assertThat(world.disk().results()).hasSize(1);
        assertThat(ana.hasNo(RoundEnded.class)).isTrue();
        restart();
        ana.enters(code, Role.PLAYER);
        assertThat(ana.hasNo(RoundVoid.class)).isTrue();
        assertThat(ana.last(RoundStarted.class).round()).isEqualTo(2);
        assertThat(totals(ana)).doesNotContain(0);
    }

    @Test
    void aGameThatWasOverTellsItsEnd() {
        RoomCode code = opened();
        ana.changes(SimulatedWorld.QUICK);
        ana.starts();
        ana.draws(60);
        world.advance(200);
        assertThat(ana.last(RoomState.class).phase()).isEqualTo(Phase.REVEAL);
        restart();
        ana.enters(code, Role.PLAYER);
        assertThat(ana.last(RoomState.class).phase()).isEqualTo(Phase.LOBBY);
        assertThat(ana.last(GameEnded.class).standings().getFirst().total()).isPositive();
        ana.starts();
        assertThat(ana.all(Refused.class)).isEmpty();
    }

    @Test
    void afterADrainTheNextRoundFollowsAndNoneIsVoid() {
        RoomCode code = opened();
        ana.starts();
        world.rooms().drain();
        world.settle();
        ana.draws(60);
        world.advance(5_000);
        assertThat(ana.all(RoundStarted.class)).hasSize(1);
        restart();
        ana.enters(code, Role.PLAYER);
        assertThat(ana.hasNo(RoundVoid.class)).isTrue();
        assertThat(ana.last(RoundStarted.class).round()).isEqualTo(2);
    }

    @Test
    void aRoomWithWordsThatNobodyKnowsAnyMoreIsForgotten() {
        opened();
        SavedRoom kept = world.saved().rooms().getFirst();
        SavedRoom unknown = new SavedRoom(
                kept.code(),
                kept.host(),
                kept.settings().but().prompts(List.of("unicorn")).build(),
                kept.locked(),
                kept.password(),
                kept.people(),
                kept.rulings(),
                kept.teams(),
                kept.game());
        world = new SimulatedWorld();
        world.saved().save(unknown);
        assertThat(world.rooms().restore(List.of(unknown))).isEmpty();
        assertThat(world.rooms().count()).isZero();
        assertThat(world.saved().rooms()).isEmpty();
    }

    private static List<Integer> totals(SimulatedPlayer player) {
        return totals(player.last(RoomState.class).seats());
    }

    private static List<Integer> totals(List<SeatState> seats) {
        return seats.stream().map(SeatState::total).toList();
    }
}
