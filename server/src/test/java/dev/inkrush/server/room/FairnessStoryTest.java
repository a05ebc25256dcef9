package dev.inkrush.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inkrush.protocol.ClientMessage;
import dev.inkrush.protocol.ErrorCode;
import dev.inkrush.protocol.InkOp;
import dev.inkrush.protocol.Judging;
import dev.inkrush.protocol.Phase;
import dev.inkrush.protocol.Points;
import dev.inkrush.protocol.Role;
import dev.inkrush.protocol.ServerMessage.Recognised;
import dev.inkrush.protocol.ServerMessage.Refused;
import dev.inkrush.protocol.ServerMessage.RoomState;
import dev.inkrush.protocol.ServerMessage.RoundEnded;
import dev.inkrush.protocol.ServerMessage.RoundResult;
import dev.inkrush.protocol.ServerMessage.Suspects;
import dev.inkrush.protocol.Settings;
import dev.inkrush.server.board.Result;
import dev.inkrush.server.testkit.SimulatedPlayer;
import dev.inkrush.server.testkit.SimulatedWorld;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What decides a round: ink or the server's clock, forgiven lag, and nothing that a client says of itself. */
final class FairnessStoryTest {
    private static final Settings BY_TIME = SimulatedWorld.settings(3, 20, true);
    private static final Settings BY_INK = BY_TIME.but().judging(Judging.INK).build();

    private final SimulatedWorld world = new SimulatedWorld();
    private final SimulatedPlayer ana = world.player("ana");
    private final SimulatedPlayer ben = world.player("ben");
    private final SimulatedPlayer cem = world.player("cem");
    private final SimulatedPlayer dan = world.player("dan");

    private void plays(Settings settings) {
        ana.creates(settings);
        ben.joins(ana);
        cem.joins(ana);
        dan.joins(ana);
        ana.starts();
    }

    private void wastes(SimulatedPlayer player, int steps) {
        player.draws(steps);
        player.clears();
    }

    private void measured(SimulatedPlayer player, int roundTripMillis) {
        world.rooms().measured(player.room(), player.id(), roundTripMillis);
        world.settle();
    }

    private RoundResult resultOf(SimulatedPlayer player) {
        return ana.last(RoundEnded.class).results().stream()
                .filter(result -> result.playerId().equals(player.id()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whereInkIsJudgedTheLeastInkWinsHoweverLateItComes() {
        plays(BY_INK);
        wastes(cem, 30);
        cem.draws(48);
        world.advance(1_000);
        wastes(ben, 24);
        ben.draws(48);
        world.advance(9_000);
        ana.draws(48);
        dan.draws(18);
        world.advance(20_000);
        assertThat(ana.all(Recognised.class))
                .as("nobody can know the points before all are known")
                .extracting(Recognised::points)
                .containsExactly(null, null, null);
        int medianTwice = 2 * (24 + 48);
        assertThat(resultOf(ana).points()).isEqualTo(400 + 600 * (medianTwice - 48) / medianTwice + 100);
        assertThat(resultOf(ben).points()).isEqualTo(400 + 300 + 60);
        assertThat(resultOf(cem).points()).isEqualTo(400 + 600 * (medianTwice - 78) / medianTwice + 30);
        assertThat(resultOf(dan).points()).as("by the best belief").isEqualTo(40);
        assertThat(ana.last(RoundEnded.class).results())
                .extracting(RoundResult::ink)
                .containsExactly(48 * 64, 72 * 64, 78 * 64, 18 * 64);
        assertThat(world.disk().results())
                .extracting(Result::points)
                .as("the boards get the same")
                .containsExactly(
                        resultOf(ana).points(),
                        resultOf(ben).points(),
                        resultOf(cem).points(),
                        resultOf(dan).points());
    }

    @Test
    void equalInkSharesAPlaceAndItsBonus() {
        plays(BY_INK);
        ana.draws(48);
        world.advance(3_000);
        ben.draws(48);
        wastes(cem, 24);
        cem.draws(48);
        world.advance(20_000);
        assertThat(resultOf(ana).points()).isEqualTo(400 + 300 + 100);
        assertThat(resultOf(ben).points()).isEqualTo(400 + 300 + 100);
        assertThat(resultOf(cem).points()).isEqualTo(400 + 150 + 30);
    }

    @Test
    void inkAfterTheRecognitionCostsNothing() {
        plays(BY_INK);
        ana.draws(48);
        world.advance(500);
        ana.draws(400);
        world.advance(20_000);
        assertThat(resultOf(ana).ink()).isEqualTo(48 * 64);
    }

    @Test
    void halfOfTheWayThereAndBackIsForgiven() {
        plays(BY_TIME);
        measured(ben, 160);
        world.advance(10_000);
        ana.draws(48);
        world.advance(5);
        ben.draws(48);
        world.advance(5);
        assertThat(ana.all(Recognised.class)).extracting(Recognised::atMs).containsExactly(10_000, 9_925);
        assertThat(ana.all(Recognised.class))
                .as("a place that was told stays, and is shared")
                .extracting(Recognised::place)
                .containsExactly(1, 1);
        cem.draws(48);
        world.advance(5);
        assertThat(ana.last(Recognised.class).place()).isEqualTo(3);
    }

    @Test
    void aFarawayPretenderIsForgivenNoMoreThanTheQuota() {
        plays(BY_TIME);
        measured(ben, 20_000);
        for (int round = 1; round <= 3; round++) {
            world.advance(1_000);
            ben.inRound(round).draws(48);
            world.advance(20_100);
        }
        assertThat(ana.all(Recognised.class))
                .extracting(Recognised::atMs)
                .startsWith(700)
                .hasSize(3);
        assertThat(ana.all(Recognised.class).get(2).atMs()).isGreaterThanOrEqualTo(800);
    }

    @Test
    void whoLeavesAndComesBackHasNoFreshQuota() {
        plays(BY_TIME);
        measured(ben, 20_000);
        world.advance(1_000);
        ben.draws(48);
        world.advance(10);
        assertThat(ana.last(Recognised.class).atMs()).isEqualTo(700);
        ben.leaves();
        ben.renews();
        ben.enters(ana.room(), Role.PLAYER);
        measured(ben, 20_000);
        world.advance(21_000);
        int elapsed = 1_000;
        world.advance(elapsed);
        ben.inRound(2).draws(48);
        world.advance(10);
        assertThat(ana.last(Recognised.class).round()).isEqualTo(2);
        assertThat(ana.last(Recognised.class).atMs()).isGreaterThanOrEqualTo(elapsed - 100);
    }

    @Test
    void aPenThatMovesAsNoHandCanIsFlaggedAndLosesNothing() {
        plays(BY_TIME);
        world.advance(1_000);
        drawsAsNoHandCan(ana);
        ben.draws(20);
        world.advance(30_000);
        assertThat(ana.hasNo(Refused.class)).isTrue();
        assertThat(ana.all(Suspects.class)).containsExactly(new Suspects(1, List.of(0)));
        assertThat(ben.hasNo(Suspects.class)).as("nobody but the host is told").isTrue();
        RoundEnded ended = ana.all(RoundEnded.class).getFirst();
        assertThat(ended.results().getFirst().points()).isPositive();
    }

    @Test
    void whoBecomesTheHostDuringTheRevealIsToldOfItsFlags() {
        plays(BY_TIME.but().revealSeconds(30).build());
        world.advance(1_000);
        drawsAsNoHandCan(dan);
        ana.endsRound();
        assertThat(ana.last(RoomState.class).phase()).isEqualTo(Phase.REVEAL);
        ana.says(new ClientMessage.HandOver(ben.id()));
        assertThat(ben.all(Suspects.class)).containsExactly(new Suspects(1, List.of(3)));
        ana.leaves();
        ben.leaves();
        assertThat(cem.all(Suspects.class))
                .as("told to whoever is next when a host leaves")
                .containsExactly(new Suspects(1, List.of(3)));
        assertThat(dan.hasNo(Suspects.class)).isTrue();
    }

    private static void drawsAsNoHandCan(SimulatedPlayer player) {
        Points.Builder robot = Points.builder(60);
        for (int i = 0; i < 60; i++) {
            robot.add(i % 2 * 4_000, i, 900);
        }
        player.sends(new InkOp.Down(robot.build()), new InkOp.Up());
    }

    @Test
    void aReplayedStrokeCountsOnce() {
        plays(BY_INK);
        InkOp stroke = new InkOp.Down(ana.points(20));
        ana.sendsFrame(1, 1, stroke, new InkOp.Up());
        for (int i = 0; i < 5; i++) {
            ana.sendsFrame(1, 1, stroke, new InkOp.Up());
        }
        ana.endsRound();
        assertThat(resultOf(ana).ink()).isEqualTo(19 * 64);
        assertThat(resultOf(ana).bestBelief()).isEqualTo(0.21);
    }

    @Test
    void inkAfterTheBellIsRefused() {
        plays(BY_TIME);
        world.advance(20_000);
        ana.draws(48);
        assertThat(ana.refusal()).isEqualTo(ErrorCode.ROUND_NOT_RUNNING);
        assertThat(resultOf(ana).ink()).isZero();
    }

    @Test
    void nobodySpeaksForAnotherByKnowingTheId() {
        plays(BY_TIME);
        SimulatedPlayer forger = world.player("eve");
        world.rooms().tell(ana.room(), ana.id(), forger.connection(), new ClientMessage.EndGame());
        world.settle();
        assertThat(ana.hasNo(RoundEnded.class)).isTrue();
        assertThat(ana.last(RoomState.class).phase()).isEqualTo(Phase.DRAWING);
    }
}
