package dev.inkrush.server.room;

import static dev.inkrush.server.testkit.SimulatedWorld.QUICK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.inkrush.protocol.ClientMessage;
import dev.inkrush.protocol.ErrorCode;
import dev.inkrush.protocol.InkOp;
import dev.inkrush.protocol.Points;
import dev.inkrush.protocol.ProtocolLimits;
import dev.inkrush.protocol.Role;
import dev.inkrush.protocol.RoomCode;
import dev.inkrush.protocol.ServerMessage.Refused;
import dev.inkrush.protocol.ServerMessage.RoomState;
import dev.inkrush.protocol.Settings;
import dev.inkrush.server.testkit.SimulatedPlayer;
import dev.inkrush.server.testkit.SimulatedWorld;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Everything that a room refuses: who asked is told why, and nothing else changes. */
final class RoomRefusalTest {
    private final SimulatedWorld world = new SimulatedWorld();
    private final SimulatedPlayer ana = world.player("ana");
    private final SimulatedPlayer ben = world.player("ben");

    private static Settings with(int seats, List<String> themes, List<String> prompts) {
        return Settings.builder()
                .rounds(1)
                .countdownSeconds(0)
                .revealSeconds(1)
                .seats(seats)
                .themes(themes)
                .prompts(prompts)
                .build();
    }

    private void drawing() {
        ana.creates(QUICK);
        ben.joins(ana);
        ana.starts();
    }

    @Test
    void aRoomThatDoesNotExist() {
        ana.enters(new RoomCode("BBBBB"), Role.PLAYER);
        assertThat(ana.refusal()).isEqualTo(ErrorCode.ROOM_NOT_FOUND);
        ana.starts();
        assertThat(ana.refusal()).isEqualTo(ErrorCode.NOT_IN_ROOM);
        assertThat(ana.connection().inRoom()).isFalse();
    }

    @Test
    void aRoomThatIsFullLetsPeopleWatch() {
        ana.creates(with(1, List.of(), List.of()));
        ben.joins(ana);
        assertThat(ben.refusal()).isEqualTo(ErrorCode.ROOM_FULL);
        assertThat(ben.connection().inRoom()).isFalse();
        ben.watches(ana);
        assertThat(ben.last(RoomState.class).seats()).hasSize(1);
    }

    @Test
    void aSeatThatWaitsIsTaken() {
        ana.creates(with(2, List.of(), List.of()));
        ben.joins(ana);
        ben.vanishes();
        assertThat(world.player("cem").joins(ana).refusal()).isEqualTo(ErrorCode.ROOM_FULL);
    }

    @Test
    void joiningTwice() {
        ana.creates(QUICK);
        ana.joins(ana);
        assertThat(ana.refusal()).isEqualTo(ErrorCode.ALREADY_IN_ROOM);
        assertThat(ana.last(RoomState.class).seats()).hasSize(1);
    }

    @Test
    void speakingInARoomOneIsNotIn() {
        ana.creates(QUICK);
        world.rooms().tell(ana.room(), ben.id(), ben.connection(), new ClientMessage.Start());
        world.settle();
        assertThat(ben.refusal()).isEqualTo(ErrorCode.NOT_IN_ROOM);
        assertThat(ben.connection().inRoom()).isFalse();
    }

    @Test
    void whatOnlyTheHostMay() {
        ana.creates(QUICK);
        ben.joins(ana);
        ben.starts();
        assertThat(ben.refusal()).isEqualTo(ErrorCode.NOT_HOST);
        ben.endsRound();
        ben.changes(QUICK);
        assertThat(ben.all(Refused.class))
                .extracting(Refused::code)
                .containsOnly(ErrorCode.NOT_HOST)
                .hasSize(3);
    }

    @Test
    void whatNeedsAGameAndWhatNeedsNone() {
        ana.creates(QUICK);
        ana.endsRound();
        assertThat(ana.refusal()).isEqualTo(ErrorCode.GAME_NOT_RUNNING);
        ana.starts();
        ana.starts();
        assertThat(ana.refusal()).isEqualTo(ErrorCode.GAME_RUNNING);
        ana.changes(with(8, List.of("animals"), List.of()));
        assertThat(ana.all(Refused.class)).extracting(Refused::code).endsWith(ErrorCode.GAME_RUNNING);
        assertThat(ana.last(RoomState.class).settings()).isEqualTo(QUICK);
    }

    @Test
    void aGameWithoutPlayers() {
        ana.creates(Role.SPECTATOR, QUICK).starts();
        assertThat(ana.refusal()).isEqualTo(ErrorCode.NO_PLAYERS);
    }

    @Test
    void wordsThatTheRecogniserDoesNotKnow() {
        ana.creates(with(8, List.of(), List.of("cat", "unicorn")));
        assertThat(ana.last(Refused.class).code()).isEqualTo(ErrorCode.UNKNOWN_PROMPT);
        assertThat(ana.last(Refused.class).detail()).contains("word 2");
        assertThat(world.rooms().count()).isZero();
        ana.creates(QUICK).changes(with(8, List.of(), List.of("unicorn")));
        assertThat(ana.all(Refused.class)).hasSize(2);
        ana.changes(with(8, List.of("dragons"), List.of()));
        assertThat(ana.last(Refused.class).code()).isEqualTo(ErrorCode.SETTINGS_INVALID);
        assertThat(ana.last(Refused.class).detail()).contains("animals");
    }

    @Test
    void fewerSeatsThanPlayers() {
        ana.creates(QUICK);
        ben.joins(ana);
        ana.changes(with(1, List.of(), List.of()));
        assertThat(ana.refusal()).isEqualTo(ErrorCode.SETTINGS_INVALID);
        ana.changes(with(2, List.of(), List.of()));
        assertThat(ben.last(RoomState.class).settings().seats()).isEqualTo(2);
    }

    @Test
    void inkOfASpectator() {
        drawing();
        SimulatedPlayer eye = world.player("eye").watches(ana);
        eye.penDown();
        assertThat(eye.refusal()).isEqualTo(ErrorCode.NOT_A_PLAYER);
    }

    @Test
    void inkBeforeAndAfterItsRound() {
        ana.creates(QUICK).penDown();
        assertThat(ana.refusal()).isEqualTo(ErrorCode.ROUND_NOT_RUNNING);
        ana.starts();
        ana.sendsFrame(2, 1, new InkOp.Down(ana.points(1)));
        assertThat(ana.all(Refused.class)).hasSize(2);
        ana.sendsFrame(1, 1, new InkOp.Down(ana.points(1)));
        assertThat(ana.all(Refused.class)).hasSize(2);
        ana.endsRound();
        ana.sendsFrame(1, 2, new InkOp.Up());
        assertThat(ana.all(Refused.class))
                .extracting(Refused::code)
                .containsOnly(ErrorCode.ROUND_NOT_RUNNING)
                .hasSize(3);
    }

    @Test
    void inkOutOfSequence() {
        drawing();
        ana.penDown();
        ana.sendsFrame(1, 3, new InkOp.Up());
        assertThat(ana.refusal()).isEqualTo(ErrorCode.INK_GAP);
        ana.sendsFrame(1, 1, new InkOp.Clear());
        world.advance(50);
        assertThat(ana.all(Refused.class)).as("a repeated frame falls silently").hasSize(1);
        SimulatedPlayer eye = world.player("eye").watches(ana);
        assertThat(eye.sees().strokes(0)).hasSize(1);
    }

    @Test
    void inkOutOfOrderChangesNothingAndItsNumberCanBeUsedAgain() {
        drawing();
        ana.sends(new InkOp.Move(ana.points(1)));
        assertThat(ana.refusal()).isEqualTo(ErrorCode.INK_ORDER);
        ana.takesBack();
        ana.penDown();
        ana.sends(new InkOp.Undo(), new InkOp.Down(ana.points(1)));
        ana.sends(new InkOp.Down(ana.points(1)));
        assertThat(ana.all(Refused.class))
                .extracting(Refused::code)
                .containsOnly(ErrorCode.INK_ORDER)
                .hasSize(2);
    }

    @Test
    void inkThatRunsBackInTime() {
        drawing();
        ana.sends(new InkOp.Down(Points.builder(1).add(0, 0, 500).build()));
        ana.sends(new InkOp.Move(Points.builder(1).add(9, 9, 499).build()));
        assertThat(ana.refusal()).isEqualTo(ErrorCode.TIME_BACKWARDS);
    }

    @Test
    void moreInkThanARoundAllows() {
        drawing();
        int full = ProtocolLimits.MAX_POINTS_PER_ROUND / ProtocolLimits.MAX_POINTS_PER_FRAME;
        Points dots = dots(ProtocolLimits.MAX_POINTS_PER_FRAME);
        for (int i = 0; i < full; i++) {
            ana.sends(new InkOp.Down(dots), new InkOp.Up());
        }
        assertThat(ana.hasNo(Refused.class)).isTrue();
        ana.sends(new InkOp.Down(dots(1)));
        assertThat(ana.refusal()).isEqualTo(ErrorCode.TOO_MANY_POINTS);
        ana.takesBack();
        ana.sends(new InkOp.Clear(), new InkOp.Down(dots(1)));
        assertThat(ana.all(Refused.class)).as("clearing makes room").hasSize(1);
    }

    private static Points dots(int count) {
        Points.Builder points = Points.builder(count);
        for (int i = 0; i < count; i++) {
            points.add(i % 2, 0, 0);
        }
        return points.build();
    }
}
