package dev.inkrush.server.room;

import static dev.inkrush.server.testkit.SimulatedWorld.QUICK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.inkrush.protocol.ClientMessage;
import dev.inkrush.protocol.CloseReason;
import dev.inkrush.protocol.ErrorCode;
import dev.inkrush.protocol.Guess;
import dev.inkrush.protocol.InkBlock;
import dev.inkrush.protocol.InkOp;
import dev.inkrush.protocol.Role;
import dev.inkrush.protocol.ServerMessage.Recognised;
import dev.inkrush.protocol.ServerMessage.Refused;
import dev.inkrush.protocol.ServerMessage.RoomState;
import dev.inkrush.protocol.ServerMessage.RoundEnded;
import dev.inkrush.server.scoring.Score;
import dev.inkrush.server.scoring.Token;
import dev.inkrush.server.testkit.CapturedLog;
import dev.inkrush.server.testkit.SimulatedPlayer;
import dev.inkrush.server.testkit.SimulatedWorld;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What happens when there is too much of something, or a part fails: it is bounded, told, and nobody else's affair. */
final class OverloadTest {
    private static final RoomConfig TIGHT = new RoomConfig(
            Duration.ofMillis(50),
            Duration.ofSeconds(30),
            Duration.ofMillis(500),
            Duration.ofSeconds(1),
            2,
            2,
            100,
            16);

    private final SimulatedWorld world = new SimulatedWorld(1, TIGHT);
    private final SimulatedPlayer ana = world.player("ana");
    private final SimulatedPlayer ben = world.player("ben");

    @Test
    void aFullInboxAnswersBusyButStillHearsWhoVanished() {
        ana.creates(QUICK);
        ben.joins(ana);
        for (int i = 0; i < 20; i++) {
            world.rooms().tell(ana.room(), ana.id(), ana.connection(), new ClientMessage.EndRound());
        }
        assertThat(ana.all(Refused.class)).hasSize(8).extracting(Refused::code).containsOnly(ErrorCode.SERVER_BUSY);
        assertThat(world.rooms().shards().stream()
                        .mapToLong(shard -> shard.inbox().policy().overflows())
                        .sum())
                .isEqualTo(8);
        world.rooms().vanished(ben.room(), ben.id(), ben.connection());
        world.settle();
        assertThat(ana.last(RoomState.class).seats().get(1).connected()).isFalse();
    }

    @Test
    void onlySoManyRooms() {
        ana.creates(QUICK);
        ben.creates(QUICK);
        SimulatedPlayer cem = world.player("cem").creates(QUICK);
        assertThat(cem.refusal()).isEqualTo(ErrorCode.SERVER_BUSY);
        ben.leaves();
        cem.creates(QUICK);
        assertThat(world.rooms().count()).isEqualTo(2);
    }

    @Test
    void onlySoManySpectators() {
        ana.creates(QUICK);
        ben.watches(ana);
        world.player("eye").watches(ana);
        assertThat(world.player("eye").watches(ana).refusal()).isEqualTo(ErrorCode.ROOM_FULL);
    }

    @Test
    void aPlayerWithoutASlotDrawsUnread() {
        world.scorer().limitTo(1);
        ana.creates(QUICK);
        ben.joins(ana);
        ana.starts();
        ben.draws(60);
        world.advance(50);
        assertThat(ben.sees().ack()).as("kept is enough").isEqualTo(1);
        assertThat(ben.sees().guesses(ben.seat())).isEmpty();
        ana.draws(50);
        world.advance(50);
        assertThat(ana.hasNo(RoundEnded.class))
                .as("the round waits only for whom it can wait")
                .isFalse();
    }

    @Test
    void aPenThatJumpsAboutIsReadOnlySoFar() {
        ana.creates(SimulatedWorld.settings(1, 20, false)).starts();
        ana.draws(40);
        ana.draws(40);
        world.advance(100);
        assertThat(ana.all(Recognised.class)).hasSize(1);
        assertThat(world.scorer().open()).isOne();
        ana.draws(40);
        world.advance(100);
        assertThat(world.scorer().open()).as("the slot is given back").isZero();
        assertThat(ana.sees().ack()).isEqualTo(3);
        ana.undoes();
        ana.draws(5);
        world.advance(50);
        assertThat(ana.sees().ack()).isEqualTo(5);
    }

    @Test
    void aDrawingThatTheScorerGaveUpIsReadAgainWhenItStartsOver() {
        ana.creates(QUICK).starts();
        world.scorer().paused(true);
        ana.draws(30);
        world.scorer().loseAll();
        world.settle();
        world.scorer().paused(false);
        world.advance(50);
        assertThat(ana.sees().ack()).isEqualTo(1);
        assertThat(ana.sees().guesses(0)).isEmpty();
        ana.clears();
        ana.draws(50);
        world.advance(50);
        assertThat(ana.all(Recognised.class)).hasSize(1);
    }

    @Test
    void reportsThatDoNotFitMakeADrawingLostAndNotHalfRead() {
        ana.creates(SimulatedWorld.settings(1, 20, false)).starts();
        InkBlock stroke =
                new InkBlock(List.of(new InkOp.Down(ana.points(1)), new InkOp.Move(ana.points(80)), new InkOp.Up()));
        world.rooms().tell(ana.room(), ana.id(), ana.connection(), new ClientMessage.InkFrame(1, 1, stroke));
        world.work();
        for (int i = 0; i < 40; i++) {
            world.scorer().work();
        }
        world.advance(100);
        assertThat(ana.hasNo(Recognised.class)).isTrue();
        assertThat(ana.sees().ack()).as("kept is enough").isEqualTo(1);
    }

    @Test
    void whatTheScorerStillSaysOfAnEarlierRoundIsOfNoUse() {
        ana.creates(SimulatedWorld.settings(2, 20, true)).starts();
        ana.endsRound();
        ana.endsRound();
        Score sure = new Score(0, Token.UP, 2, List.of(Guess.of(2, 0.99)), 0.99);
        for (int serial : new int[] {1, 2}) {
            assertThat(ana.hasNo(Recognised.class)).as("before round " + serial).isTrue();
            RoomCommand late = new RoomCommand.Scored(ana.room(), serial, 0, sure);
            world.rooms().shards().forEach(shard -> shard.inbox().offerReserved(late));
            world.settle();
        }
        assertThat(ana.last(Recognised.class).round()).isEqualTo(2);
    }

    @Test
    void aBugEndsItsRoomAndNoOther() {
        ana.creates(QUICK);
        ben.creates(QUICK);
        try (CapturedLog log = new CapturedLog(RoomShard.class)) {
            world.scorer().failing(true);
            ana.starts();
            world.scorer().failing(false);
            assertThat(log.messages()).containsExactly("Room " + ana.room() + " met a bug and is closed");
        }
        assertThat(ana.connection().closed()).isEqualTo(CloseReason.INTERNAL);
        assertThat(world.failures()).isOne();
        assertThat(world.rooms().count()).isOne();
        ben.starts();
        ben.draws(50);
        world.advance(50);
        assertThat(ben.all(Recognised.class)).hasSize(1);
        ana.returns(Role.PLAYER);
        assertThat(ana.refusal()).isEqualTo(ErrorCode.ROOM_NOT_FOUND);
    }
}
