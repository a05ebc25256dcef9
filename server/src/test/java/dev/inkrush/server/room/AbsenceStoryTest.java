package dev.inkrush.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inkrush.protocol.ErrorCode;
import dev.inkrush.protocol.Phase;
import dev.inkrush.protocol.ServerMessage.GameEnded;
import dev.inkrush.protocol.ServerMessage.RoomState;
import dev.inkrush.protocol.ServerMessage.RoundEnded;
import dev.inkrush.protocol.ServerMessage.RoundResult;
import dev.inkrush.protocol.Settings;
import dev.inkrush.server.testkit.SimulatedPlayer;
import dev.inkrush.server.testkit.SimulatedWorld;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever is gone, and however many: games go on, come to their end and lose nobody's points. */
final class AbsenceStoryTest {
    private static final Settings GAME =
            SimulatedWorld.settings(2, 20, true).but().countdownSeconds(3).build();

    private static final int SEAT_WAIT = 30_000;
    private static final int LONGEST_PAUSE = 600_000;

    private final SimulatedWorld world = new SimulatedWorld();
    private final SimulatedPlayer host = world.player("host");
    private final List<SimulatedPlayer> pupils =
            IntStream.range(0, 7).mapToObj(i -> world.player("pupil " + i)).toList();

    private void begin() {
        host.creates(GAME);
        pupils.forEach(pupil -> pupil.joins(host));
        host.starts();
        world.advance(3_000);
    }

    private static Phase phase(SimulatedPlayer seen) {
        return seen.last(RoomState.class).phase();
    }

    @Test
    void everybodyIsGoneAndOneComesBackToTheSameRound() {
        begin();
        pupils.getFirst().draws(20);
        world.advance(1_000);
        host.vanishes();
        pupils.forEach(SimulatedPlayer::vanishes);
        world.advance(10_000);
        SimulatedPlayer one = pupils.getFirst().returns();
        assertThat(phase(one)).isEqualTo(Phase.DRAWING);
        one.draws(1);
        world.advance(30_000);
        assertThat(one.last(RoundEnded.class).results().getFirst().playerId()).isEqualTo(one.id());
        world.advance(30_000);
        assertThat(one.last(GameEnded.class).standings().getFirst().total())
                .as("what was drawn before and after counts together")
                .isEqualTo(2 * 25);
        assertThat(phase(one)).isEqualTo(Phase.LOBBY);
    }

    @Test
    void aGameThatNobodyIsLeftOfIsStoredAndItsRoomCloses() {
        begin();
        pupils.getFirst().draws(20);
        host.vanishes();
        pupils.forEach(SimulatedPlayer::vanishes);
        world.jump(SEAT_WAIT + 1_000);
        assertThat(world.rooms().count()).isZero();
        assertThat(world.disk().results()).hasSize(1);
        assertThat(world.scorer().open()).isZero();
    }

    @Test
    void aPauseWithHalfTheClassGoneGoesOnUnderTheNextHost() {
        begin();
        host.pauses();
        List<SimulatedPlayer> asleep = pupils.subList(0, 3);
        host.vanishes();
        asleep.forEach(SimulatedPlayer::vanishes);
        SimulatedPlayer heir = pupils.get(3);
        heir.goesOn();
        assertThat(heir.refusal()).as("the host's place waits").isEqualTo(ErrorCode.NOT_HOST);
        world.advance(SEAT_WAIT);
        assertThat(heir.last(RoomState.class).host()).isEqualTo(heir.id());
        assertThat(heir.last(RoomState.class).seats()).hasSize(4);
        heir.goesOn();
        asleep.forEach(SimulatedPlayer::returns);
        host.returns();
        assertThat(host.last(RoomState.class).host())
                .as("nobody gets the room back")
                .isEqualTo(heir.id());
        world.advance(60_000);
        assertThat(phase(host)).isEqualTo(Phase.LOBBY);
        assertThat(host.last(GameEnded.class).standings()).hasSize(8);
    }

    @Test
    void aHostWhoVanishesInTheCountdownIsMissedByNobody() {
        host.creates(GAME);
        pupils.forEach(pupil -> pupil.joins(host));
        host.starts();
        host.vanishes();
        world.advance(3_000 + 20_000 + 500);
        SimulatedPlayer pupil = pupils.getFirst();
        assertThat(pupil.last(RoundEnded.class).results())
                .extracting(RoundResult::playerId)
                .contains(host.id())
                .hasSize(8);
    }

    /** Where a game may be left. */
    enum Left {
        IN_THE_COUNTDOWN,
        DRAWING,
        WHILE_THE_SCORER_READS,
        WHILE_THE_DISK_STORES,
        IN_THE_REVEAL
    }

    @ParameterizedTest
    @EnumSource
    void everyStageEndsByItselfAlsoFromAPause(Left left) {
        host.creates(GAME);
        pupils.forEach(pupil -> pupil.joins(host));
        host.starts();
        world.scorer().paused(left == Left.WHILE_THE_SCORER_READS);
        world.disk().hanging(left == Left.WHILE_THE_DISK_STORES);
        world.advance(left == Left.IN_THE_COUNTDOWN ? 1_000 : 4_000);
        host.draws(10);
        if (left.compareTo(Left.DRAWING) > 0) {
            host.endsRound();
        }
        host.pauses();
        assertThat(host.last(RoomState.class).paused()).isTrue();
        world.advance(LONGEST_PAUSE);
        assertThat(host.last(RoomState.class).paused()).isFalse();
        int rounds = GAME.rounds() * (GAME.countdownSeconds() + GAME.seconds() + GAME.revealSeconds());
        int waits = GAME.rounds() * 1_500;
        world.advance(rounds * 1_000 + waits);
        assertThat(phase(host)).isEqualTo(Phase.LOBBY);
        assertThat(host.all(RoundEnded.class)).hasSize(GAME.rounds());
    }
}
