package dev.inkrush.server.room;

import static dev.inkrush.server.testkit.SimulatedWorld.QUICK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.inkrush.protocol.ClientMessage;
import dev.inkrush.protocol.CloseReason;
import dev.inkrush.protocol.ErrorCode;
import dev.inkrush.protocol.InkVisibility;
import dev.inkrush.protocol.Phase;
import dev.inkrush.protocol.RevealFrame;
import dev.inkrush.protocol.Role;
import dev.inkrush.protocol.ServerMessage.Refused;
import dev.inkrush.protocol.ServerMessage.RoomState;
import dev.inkrush.protocol.ServerMessage.RoundEnded;
import dev.inkrush.protocol.ServerMessage.SeatState;
import dev.inkrush.protocol.Settings;
import dev.inkrush.server.testkit.SimulatedPlayer;
import dev.inkrush.server.testkit.SimulatedWorld;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the host orders about people and the door, and that nobody gets around it. */
final class HousekeepingTest {
    private static final Settings LIVE = Settings.builder()
            .rounds(1)
            .countdownSeconds(0)
            .revealSeconds(5)
            .seats(8)
            .inkVisibility(InkVisibility.LIVE)
            .prompts(List.of("cat"))
            .build();

    private final SimulatedWorld world = new SimulatedWorld();
    private final SimulatedPlayer ana = world.player("ana");
    private final SimulatedPlayer ben = world.player("ben");
    private final SimulatedPlayer cem = world.player("cem");

    private void drawing() {
        ana.creates(LIVE);
        ben.joins(ana);
        ana.starts();
    }

    private void mutes(SimulatedPlayer whom, boolean muted) {
        ana.says(new ClientMessage.Mute(whom.id(), muted));
    }

    private List<String> names() {
        return ana.last(RoomState.class).seats().stream().map(SeatState::name).toList();
    }

    @Test
    void whoIsTakenOutIsToldAndMayComeBack() {
        ana.creates(QUICK);
        ben.joins(ana);
        ana.says(new ClientMessage.Kick(ben.id(), false));
        assertThat(ben.connection().closed()).isEqualTo(CloseReason.KICKED);
        assertThat(ben.connection().inRoom()).isFalse();
        assertThat(names()).containsExactly("ana");
        ben.renews();
        assertThat(ben.joins(ana).seat()).isEqualTo(1);
    }

    @Test
    void whoIsKeptOutStaysOutAsPlayerAndAsSpectator() {
        ana.creates(QUICK);
        ben.joins(ana);
        ana.says(new ClientMessage.Kick(ben.id(), true));
        ben.renews();
        ben.joins(ana);
        ben.watches(ana);
        assertThat(ben.all(Refused.class)).hasSize(2).extracting(Refused::code).containsOnly(ErrorCode.KEPT_OUT);
        assertThat(ben.connection().inRoom()).isFalse();
        assertThat(cem.joins(ana).seat()).isEqualTo(1);
    }

    @Test
    void whoseConnectionIsLostCanBeTakenOutAsWell() {
        ana.creates(QUICK);
        ben.joins(ana);
        ben.vanishes();
        ana.says(new ClientMessage.Kick(ben.id(), true));
        assertThat(names()).containsExactly("ana");
        assertThat(ben.returns().refusal()).isEqualTo(ErrorCode.KEPT_OUT);
    }

    @Test
    void aRoundGoesOnWithoutWhoWasTakenOutAndWithoutTheInk() {
        drawing();
        ben.draws(10);
        world.advance(100);
        assertThat(ana.sees().visible()).isNotEmpty();
        ana.says(new ClientMessage.Kick(ben.id(), false));
        world.advance(100);
        assertThat(ana.sees().visible()).isEmpty();
        ana.endsRound();
        assertThat(ana.last(RoomState.class).phase()).isEqualTo(Phase.REVEAL);
        assertThat(ana.hasNo(RevealFrame.class)).isTrue();
    }

    @Test
    void mutedInkIsTakenAwayFromEverybodyElseAndStillPlays() {
        drawing();
        cem.watches(ana);
        ben.draws(10);
        world.advance(100);
        mutes(ben, true);
        ben.draws(10);
        world.advance(100);
        for (SimulatedPlayer other : List.of(ana, cem, world.player("dora").watches(ana))) {
            assertThat(other.sees().visible()).isEmpty();
        }
        assertThat(ben.sees().ack()).isEqualTo(2);
        ben.draws(60);
        world.advance(100);
        ana.endsRound();
        assertThat(ana.hasNo(RevealFrame.class)).isTrue();
        assertThat(cem.hasNo(RevealFrame.class)).isTrue();
        assertThat(world.player("emil").joins(ana).hasNo(RevealFrame.class)).isTrue();
        assertThat(ben.last(RevealFrame.class).seat()).isEqualTo(ben.seat());
        assertThat(ben.last(RoundEnded.class).results().getFirst().total()).isPositive();
    }

    @Test
    void inkThatIsShownAgainIsShownWhole() {
        drawing();
        cem.watches(ana);
        ben.draws(10);
        mutes(ben, true);
        ben.draws(5);
        world.advance(100);
        mutes(ben, false);
        ben.draws(5);
        world.advance(100);
        assertThat(cem.sees().visible().get(ben.seat())).hasSize(3);
        assertThat(ana.sees().visible()).isEqualTo(cem.sees().visible());
    }

    @Test
    void comingBackDoesNotUnmute() {
        drawing();
        mutes(ben, true);
        ben.leaves();
        ben.renews();
        ben.joins(ana);
        ben.draws(10);
        world.advance(100);
        assertThat(ana.last(RoomState.class).seats())
                .extracting(SeatState::muted)
                .containsExactly(false, true);
        assertThat(ana.sees().visible()).isEmpty();
    }

    @Test
    void aGivenNameIsUniqueAndSticks() {
        drawing();
        ben.draws(10);
        ana.says(new ClientMessage.Rename(ben.id(), "ana"));
        assertThat(names()).containsExactly("ana", "ana 2");
        ana.says(new ClientMessage.Rename(ben.id(), "ana 2"));
        assertThat(names()).containsExactly("ana", "ana 2");
        ana.endsRound();
        assertThat(ana.last(RoundEnded.class).results().getFirst().name()).isEqualTo("ana 2");
        ben.leaves();
        ben.renews();
        ben.joins(ana);
        assertThat(names()).containsExactly("ana", "ana 2");
    }

    @Test
    void whoGetsTheRoomIsHostAndTheGiverIsNot() {
        ana.creates(QUICK);
        ben.joins(ana);
        ana.says(new ClientMessage.HandOver(ben.id()));
        assertThat(ana.last(RoomState.class).host()).isEqualTo(ben.id());
        ana.starts();
        assertThat(ana.refusal()).isEqualTo(ErrorCode.NOT_HOST);
        ben.starts();
        assertThat(ben.last(RoomState.class).phase()).isEqualTo(Phase.DRAWING);
    }

    @Test
    void nobodyIsOrderedAboutWhoIsNotHere() {
        ana.creates(QUICK);
        ben.joins(ana);
        ben.vanishes();
        ana.says(new ClientMessage.HandOver(ben.id()));
        ana.says(new ClientMessage.HandOver("nobody"));
        ana.says(new ClientMessage.Kick("nobody", true));
        ana.says(new ClientMessage.Mute("nobody", true));
        ana.says(new ClientMessage.Rename("nobody", "ana"));
        assertThat(ana.all(Refused.class)).hasSize(5).extracting(Refused::code).containsOnly(ErrorCode.NO_SUCH_PLAYER);
    }

    @Test
    void aLockedRoomTakesNobodyNewAndKeepsWhoIsIn() {
        ana.creates(QUICK);
        ben.joins(ana);
        ana.locks(true, "");
        assertThat(cem.joins(ana).refusal()).isEqualTo(ErrorCode.ROOM_LOCKED);
        ben.vanishes();
        assertThat(ben.returns().seat()).isEqualTo(1);
        ana.locks(false, "");
        cem.renews();
        assertThat(cem.joins(ana).seat()).isEqualTo(2);
    }

    @Test
    void aPasswordIsAskedOfNewcomersAndToldToNobody() {
        ana.creates(QUICK);
        ana.locks(false, "otter 7");
        ana.says(new ClientMessage.Door(false, null));
        assertThat(ana.last(RoomState.class).hasPassword()).isTrue();
        assertThat(cem.joins(ana).refusal()).isEqualTo(ErrorCode.WRONG_PASSWORD);
        assertThat(cem.enters(ana.room(), Role.PLAYER, "otter 8").refusal()).isEqualTo(ErrorCode.WRONG_PASSWORD);
        cem.renews();
        assertThat(cem.enters(ana.room(), Role.SPECTATOR, "otter 7")
                        .last(RoomState.class)
                        .spectators())
                .isEqualTo(1);
        assertThat(ana.connection().wire()).noneMatch(text -> text.contains("otter"));
        ana.locks(false, "");
        assertThat(ben.joins(ana).seat()).isEqualTo(1);
    }

    @Test
    void aHostGivesNoNameThatNobodyMayChoose() {
        ana.creates(LIVE);
        ben.joins(ana);
        ana.says(new ClientMessage.Rename(ben.id(), "sh1t"));
        assertThat(ana.refusal()).isEqualTo(ErrorCode.NAME_NOT_ALLOWED);
        assertThat(ana.last(RoomState.class).seats())
                .extracting(SeatState::name)
                .containsExactly("ana", "ben");
    }
}
