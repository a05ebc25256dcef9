package dev.inkrush.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inkrush.protocol.ClientMessage.AssignTeam;
import dev.inkrush.protocol.ClientMessage.ChooseTeam;
import dev.inkrush.protocol.ClientMessage.ShuffleTeams;
import dev.inkrush.protocol.ErrorCode;
import dev.inkrush.protocol.Role;
import dev.inkrush.protocol.ServerMessage.GameEnded;
import dev.inkrush.protocol.ServerMessage.RoomState;
import dev.inkrush.protocol.ServerMessage.SeatState;
import dev.inkrush.protocol.ServerMessage.TeamStanding;
import dev.inkrush.protocol.ServerMessage.TeamState;
import dev.inkrush.protocol.Settings;
import dev.inkrush.server.testkit.SimulatedPlayer;
import dev.inkrush.server.testkit.SimulatedWorld;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Teams by choice, by chance and by the host, and what they earn. */
final class TeamStoryTest {
    private static final Settings TWO_TEAMS =
            SimulatedWorld.QUICK.but().teams(2).teamBest(2).build();

    private final SimulatedWorld world = new SimulatedWorld();
    private final SimulatedPlayer ana = world.player("ana");
    private final SimulatedPlayer ben = world.player("ben");
    private final SimulatedPlayer cem = world.player("cem");

    private List<@Nullable Integer> teams() {
        List<@Nullable Integer> teams = new ArrayList<>();
        ana.last(RoomState.class).seats().stream().map(SeatState::team).forEach(teams::add);
        return teams;
    }

    private void threeInTwoTeams() {
        ana.creates(TWO_TEAMS);
        ben.joins(ana);
        cem.joins(ana);
    }

    /** Plays a game of one round, in which the later ones draw less and so are believed less. */
    private void play(int serial, SimulatedPlayer... players) {
        ana.starts();
        int steps = 30;
        for (SimulatedPlayer player : players) {
            player.inRound(serial).draws(steps);
            steps -= 10;
        }
        world.advance(22_000);
    }

    @Test
    void newcomersGoWhereFewestAre() {
        threeInTwoTeams();
        assertThat(teams()).containsExactly(1, 2, 1);
        world.player("dan").joins(ana);
        assertThat(teams()).containsExactly(1, 2, 1, 2);
        assertThat(ana.last(RoomState.class).teams()).containsExactly(new TeamState(1, 0), new TeamState(2, 0));
    }

    @Test
    void aRoomWithoutTeamsSaysSo() {
        ana.creates(SimulatedWorld.QUICK);
        assertThat(teams()).containsExactly((Integer) null);
        assertThat(ana.last(RoomState.class).teams()).isEmpty();
        ana.says(new ChooseTeam(1));
        assertThat(ana.refusal()).isEqualTo(ErrorCode.NO_TEAMS);
        ana.says(new AssignTeam(ana.id(), 1));
        assertThat(ana.refusal()).isEqualTo(ErrorCode.NO_TEAMS);
        ana.says(new ShuffleTeams());
        assertThat(ana.refusal()).isEqualTo(ErrorCode.NO_TEAMS);
        ana.starts();
        world.advance(22_000);
        assertThat(ana.last(GameEnded.class).teams()).isEmpty();
    }

    @Test
    void aPlayerChoosesAndTheHostAssigns() {
        threeInTwoTeams();
        cem.says(new ChooseTeam(2));
        assertThat(teams()).containsExactly(1, 2, 2);
        ana.says(new AssignTeam(ben.id(), 1));
        assertThat(teams()).containsExactly(1, 1, 2);
        ben.says(new ChooseTeam(3));
        assertThat(ben.refusal()).isEqualTo(ErrorCode.TEAM_INVALID);
        ben.says(new AssignTeam(cem.id(), 1));
        assertThat(ben.refusal()).isEqualTo(ErrorCode.NOT_HOST);
        ana.says(new AssignTeam("nobody", 1));
        assertThat(ana.refusal()).isEqualTo(ErrorCode.NO_SUCH_PLAYER);
        SimulatedPlayer watcher = world.player("wes").watches(ana);
        ana.says(new AssignTeam(watcher.id(), 1));
        assertThat(ana.all(RoomState.class).getLast().seats()).hasSize(3);
        assertThat(ana.refusal()).isEqualTo(ErrorCode.NO_SUCH_PLAYER);
    }

    @Test
    void chanceMakesFairTeamsAndNotAlwaysTheSame() {
        ana.creates(TWO_TEAMS);
        for (int i = 0; i < 4; i++) {
            world.player("p" + i).joins(ana);
        }
        Set<List<@Nullable Integer>> seen = new HashSet<>();
        for (int i = 0; i < 40; i++) {
            ana.says(new ShuffleTeams());
            long first =
                    teams().stream().filter(team -> team != null && team == 1).count();
            assertThat(first).isBetween(2L, 3L);
            seen.add(teams());
        }
        assertThat(seen).hasSizeGreaterThan(10);
    }

    @Test
    void teamsChangeBetweenGamesOnly() {
        threeInTwoTeams();
        ana.starts();
        cem.says(new ChooseTeam(2));
        assertThat(cem.refusal()).isEqualTo(ErrorCode.GAME_RUNNING);
        ana.says(new AssignTeam(cem.id(), 2));
        assertThat(ana.refusal()).isEqualTo(ErrorCode.GAME_RUNNING);
        ana.says(new ShuffleTeams());
        assertThat(ana.all(RoomState.class).getLast().seats()).hasSize(3);
        assertThat(teams()).containsExactly(1, 2, 1);
    }

    @Test
    void anotherNumberOfTeamsDealsEverybodyAnew() {
        threeInTwoTeams();
        cem.says(new ChooseTeam(2));
        ana.changes(TWO_TEAMS.but().teams(3).build());
        assertThat(teams()).containsExactly(1, 2, 3);
        ana.changes(TWO_TEAMS.but().teams(0).build());
        assertThat(teams()).containsOnlyNulls();
        ana.changes(TWO_TEAMS);
        assertThat(teams()).containsExactly(1, 2, 1);
        ana.changes(TWO_TEAMS.but().teamBest(1).build());
        assertThat(teams()).containsExactly(1, 2, 1);
    }

    @Test
    void aTeamOutlivesItsSleepingPhones() {
        threeInTwoTeams();
        cem.says(new ChooseTeam(2));
        cem.vanishes();
        assertThat(teams()).containsExactly(1, 2, 2);
        world.advance(31_000);
        assertThat(teams()).as("the seat waits no longer").containsExactly(1, 2);
        world.player("dan").joins(ana);
        cem.returns();
        assertThat(cem.last(RoomState.class).seats())
                .filteredOn(seat -> seat.playerId().equals(cem.id()))
                .extracting(SeatState::team)
                .containsExactly(2);
        cem.leaves();
        cem.renews();
        cem.enters(ana.room(), Role.PLAYER);
        assertThat(teams())
                .as("cem's team is kept although it is the larger one")
                .containsExactly(1, 2, 1, 2);
    }

    @Test
    void theBestMembersCountAndNoOthers() {
        threeInTwoTeams();
        ben.says(new ChooseTeam(1));
        world.player("dan").joins(ana);
        play(1, ana, ben, cem);
        List<Integer> totals =
                ana.last(RoomState.class).seats().stream().map(SeatState::total).toList();
        assertThat(totals.get(0)).isGreaterThan(totals.get(1));
        assertThat(totals.get(1)).isGreaterThan(totals.get(2)).isPositive();
        assertThat(ana.last(GameEnded.class).teams())
                .containsExactly(new TeamStanding(1, 1, totals.get(0) + totals.get(1)), new TeamStanding(2, 2, 0));
        assertThat(ana.last(RoomState.class).teams())
                .containsExactly(new TeamState(1, totals.get(0) + totals.get(1)), new TeamState(2, 0));
    }

    @Test
    void equalTeamsShareAPlace() {
        threeInTwoTeams();
        ana.starts();
        world.advance(22_000);
        assertThat(ana.last(GameEnded.class).teams())
                .containsExactly(new TeamStanding(1, 1, 0), new TeamStanding(1, 2, 0));
    }

    @Test
    void whatSomebodyEarnedStaysWithTheTeamItWasEarnedFor() {
        threeInTwoTeams();
        play(1, ana, ben, cem);
        List<TeamState> earned = ana.last(RoomState.class).teams();
        ben.says(new ChooseTeam(1));
        assertThat(ana.last(RoomState.class).teams()).isEqualTo(earned);
        cem.leaves();
        assertThat(ana.last(RoomState.class).teams()).isEqualTo(earned);
        play(2, ana, ben);
        assertThat(ana.last(RoomState.class).teams().get(0).total()).isPositive();
        assertThat(ana.last(RoomState.class).teams().get(1).total()).isZero();
    }
}
