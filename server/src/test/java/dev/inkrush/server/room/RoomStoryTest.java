package dev.inkrush.server.room;

import static dev.inkrush.server.testkit.SimulatedWorld.QUICK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.inkrush.protocol.ClientMessage;
import dev.inkrush.protocol.ErrorCode;
import dev.inkrush.protocol.Phase;
import dev.inkrush.protocol.Role;
import dev.inkrush.protocol.RoomCode;
import dev.inkrush.protocol.ServerMessage.Joined;
import dev.inkrush.protocol.ServerMessage.Left;
import dev.inkrush.protocol.ServerMessage.RoomState;
import dev.inkrush.protocol.ServerMessage.RoundEnded;
import dev.inkrush.protocol.ServerMessage.RoundResult;
import dev.inkrush.protocol.ServerMessage.RoundStarted;
import dev.inkrush.protocol.ServerMessage.SeatState;
import dev.inkrush.server.testkit.SimulatedPlayer;
import dev.inkrush.server.testkit.SimulatedWorld;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Coming, going, coming back, and who is host then. */
final class RoomStoryTest {
    private final SimulatedWorld world = new SimulatedWorld();
    private final SimulatedPlayer ana = world.player("ana");
    private final SimulatedPlayer ben = world.player("ben");

    @Test
    void whoMakesARoomHasItsFirstSeatAndIsHost() {
        ana.creates(QUICK);
        assertThat(ana.connection().received())
                .containsExactly(
                        new Joined(ana.room(), Role.PLAYER, 0),
                        new RoomState(
                                ana.room(),
                                Phase.LOBBY,
                                ana.id(),
                                0,
                                1,
                                QUICK,
                                List.of(seat(ana, "ana")),
                                0,
                                false,
                                false,
                                false,
                                List.of(),
                                false));
    }

    private static SeatState seat(SimulatedPlayer player, String name) {
        return new SeatState(player.seat(), player.id(), name, 0, true, false, false, false, 0, null);
    }

    @Test
    void everybodySeesWhoComes() {
        ana.creates(QUICK);
        ben.joins(ana);
        assertThat(ana.last(RoomState.class).seats()).containsExactly(seat(ana, "ana"), seat(ben, "ben"));
        assertThat(ben.last(RoomState.class)).isEqualTo(ana.last(RoomState.class));
    }

    @Test
    void twoOfOneNameAreToldApart() {
        ana.creates(QUICK);
        world.player("ana").joins(ana);
        world.player("ana").joins(ana);
        SimulatedPlayer longest = world.player("x".repeat(20)).joins(ana);
        world.player("x".repeat(20)).joins(ana);
        assertThat(longest.last(RoomState.class).seats())
                .extracting(SeatState::name)
                .containsExactly("ana", "ana 2", "ana 3", "x".repeat(20), "x".repeat(18) + " 2");
    }

    @Test
    void whoLeavesIsOutAndTheSeatIsFree() {
        ana.creates(QUICK);
        ben.joins(ana);
        ben.leaves();
        assertThat(ben.last(Left.class)).isNotNull();
        assertThat(ben.connection().inRoom()).isFalse();
        assertThat(ana.last(RoomState.class).seats()).hasSize(1);
        assertThat(world.player("cem").joins(ana).seat()).isEqualTo(1);
    }

    @Test
    void aSeatWaitsHalfAMinuteForALostConnection() {
        ana.creates(QUICK);
        ben.joins(ana);
        ben.vanishes();
        assertThat(ana.last(RoomState.class).seats().get(1).connected()).isFalse();
        world.advance(29_995);
        assertThat(ana.last(RoomState.class).seats()).hasSize(2);
        ben.returns();
        assertThat(ben.seat()).isEqualTo(1);
        assertThat(ana.last(RoomState.class).seats().get(1).connected()).isTrue();
        ben.vanishes();
        world.advance(30_000);
        assertThat(ana.last(RoomState.class).seats()).hasSize(1);
    }

    @Test
    void theNewSocketArrivesBeforeTheOldOneIsKnownToBeDead() {
        ana.creates(QUICK);
        ben.joins(ana);
        var old = ben.connection();
        ben.returns();
        world.rooms().vanished(ben.room(), ben.id(), old);
        world.settle();
        assertThat(ana.last(RoomState.class).seats().get(1).connected()).isTrue();
        world.advance(40_000);
        ben.leaves();
        assertThat(ben.last(Left.class)).isNotNull();
    }

    @Test
    void aReplacedConnectionHasNoSayAnyMore() {
        ana.creates(QUICK);
        var old = ana.connection();
        ana.returns();
        world.rooms().tell(ana.room(), ana.id(), old, new ClientMessage.Start());
        world.settle();
        assertThat(ana.last(RoomState.class).phase()).isEqualTo(Phase.LOBBY);
    }

    @Test
    void comingBackAfterTheSeatWasGivenUpTakesANewOne() {
        ana.creates(QUICK);
        ben.joins(ana);
        ben.vanishes();
        world.advance(30_000);
        world.player("cem").joins(ana);
        ben.returns();
        assertThat(ben.seat()).isEqualTo(2);
    }

    @Test
    void aHostWhoLeavesHandsOverToWhoIsLongestHere() {
        SimulatedPlayer eye = world.player("eye");
        ana.creates(QUICK);
        eye.watches(ana);
        ben.joins(ana);
        SimulatedPlayer cem = world.player("cem").joins(ana);
        ben.vanishes();
        ana.leaves();
        assertThat(cem.last(RoomState.class).host()).isEqualTo(cem.id());
        cem.leaves();
        assertThat(eye.last(RoomState.class).host()).isEqualTo(eye.id());
    }

    @Test
    void aHostWhoVanishesKeepsTheRoomWhileTheSeatWaits() {
        ana.creates(QUICK);
        ben.joins(ana);
        ana.vanishes();
        assertThat(ben.last(RoomState.class).host()).isEqualTo(ana.id());
        world.advance(30_000);
        assertThat(ben.last(RoomState.class).host()).isEqualTo(ben.id());
    }

    @Test
    void aRoomClosesWhenNobodyIsLeftOrWaitedFor() {
        ana.creates(QUICK);
        ben.joins(ana);
        ana.leaves();
        assertThat(world.rooms().count()).isOne();
        ben.vanishes();
        world.advance(29_995);
        assertThat(world.rooms().count()).isOne();
        world.advance(5);
        assertThat(world.rooms().count()).isZero();
        assertThat(world.people()).isZero();
        assertThat(world.rooms().shards())
                .as("nothing is planned for a room that is no more")
                .allMatch(shard -> shard.idleNanos(world.clock().nanoTime()) == Long.MAX_VALUE);
        ben.returns();
        assertThat(ben.refusal()).isEqualTo(ErrorCode.ROOM_NOT_FOUND);
    }

    @Test
    void allLeaveWhileTheyDrawAndNothingEarnedIsLost() {
        ana.creates(SimulatedWorld.settings(1, 20, false));
        ben.joins(ana);
        ana.starts();
        ana.draws(48);
        ben.draws(10);
        ana.leaves();
        ben.leaves();
        assertThat(world.rooms().count()).isZero();
        assertThat(world.scorer().open()).isZero();
        assertThat(world.disk().results()).extracting(result -> result.points()).containsExactly(1_100, 24);
    }

    @Test
    void whoLeavesInARoundGivesTheSlotBackAndKeepsWhatWasDrawn() {
        SimulatedPlayer cem = world.player("cem");
        ana.creates(QUICK);
        ben.joins(ana);
        cem.joins(ana);
        ana.starts();
        ben.draws(10);
        ben.leaves();
        cem.leaves();
        assertThat(world.scorer().open()).isOne();
        world.advance(21_000);
        assertThat(ana.last(RoundEnded.class).results())
                .as("cem drew nothing")
                .extracting(RoundResult::name, RoundResult::points)
                .containsExactly(tuple("ben", 24), tuple("ana", 0));
    }

    @Test
    void whoLeavesAndComesBackInTheSameRoundGoesOnDrawing() {
        ana.creates(QUICK);
        ben.joins(ana);
        ana.starts();
        ben.draws(10);
        ben.leaves();
        world.player("cem").joins(ana);
        ben.returns();
        assertThat(ben.seat()).isEqualTo(1);
        world.advance(50);
        assertThat(ben.sees().strokes(1)).hasSize(1);
        ben.draws(40);
        world.advance(50);
        assertThat(ana.last(RoomState.class).seats()).hasSize(3);
        world.advance(20_000);
        assertThat(ana.last(RoundEnded.class).results()).hasSize(3).anySatisfy(result -> {
            assertThat(result.playerId()).isEqualTo(ben.id());
            assertThat(result.recognisedAtMs()).isEqualTo(50);
        });
    }

    @Test
    void aRoomWithoutPlayersEndsItsGame() {
        ana.creates(Role.SPECTATOR, SimulatedWorld.settings(5, 20, true));
        ben.joins(ana);
        ana.starts();
        world.advance(100);
        ben.leaves();
        world.advance(2_000);
        assertThat(ana.all(RoundStarted.class)).hasSize(1);
        assertThat(ana.last(RoomState.class).phase()).isEqualTo(Phase.LOBBY);
    }

    @Test
    void spectatorsThatComeAndGoCostThePlayersOneMessageASecond() {
        ana.creates(QUICK);
        world.advance(2_000);
        int before = ana.all(RoomState.class).size();
        for (int i = 0; i < 50; i++) {
            world.player("eye").watches(ana);
            world.advance(20);
        }
        assertThat(ana.all(RoomState.class)).hasSizeBetween(before + 1, before + 2);
        world.advance(1_000);
        assertThat(ana.last(RoomState.class).spectators()).isEqualTo(50);
    }

    @Test
    void codesDifferAndBelongToTheAlphabet() {
        List<RoomCode> codes = IntStream.range(0, 500)
                .mapToObj(i -> world.player("p").creates(QUICK).room())
                .toList();
        assertThat(codes).doesNotHaveDuplicates();
        assertThat(world.rooms().count()).isEqualTo(500);
    }
}
