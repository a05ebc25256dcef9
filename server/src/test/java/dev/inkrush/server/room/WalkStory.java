package dev.inkrush.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inkrush.protocol.InkBlock;
import dev.inkrush.protocol.InkOp;
import dev.inkrush.protocol.Phase;
import dev.inkrush.protocol.RevealFrame;
import dev.inkrush.protocol.ServerMessage.GameEnded;
import dev.inkrush.protocol.ServerMessage.Recognised;
import dev.inkrush.protocol.ServerMessage.RoomState;
import dev.inkrush.protocol.ServerMessage.RoundEnded;
import dev.inkrush.protocol.ServerMessage.RoundResult;
import dev.inkrush.protocol.ServerMessage.RoundStarted;
import dev.inkrush.protocol.ServerMessage.SeatState;
import dev.inkrush.protocol.ServerMessage.Standing;
import dev.inkrush.protocol.ServerMessage.TeamStanding;
import dev.inkrush.server.testkit.Picture;
import dev.inkrush.server.testkit.SimulatedPlayer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one walker was told over one connection, read again from its first message to its last against a model. */
final class WalkStory {
    private static final Map<Phase, Set<Phase>> LEGAL = Map.of(
            Phase.LOBBY, Set.of(Phase.LOBBY, Phase.COUNTDOWN, Phase.DRAWING),
            Phase.COUNTDOWN, Set.of(Phase.COUNTDOWN, Phase.DRAWING, Phase.LOBBY),
            Phase.DRAWING, Set.of(Phase.DRAWING, Phase.REVEAL, Phase.COUNTDOWN, Phase.LOBBY),
            Phase.REVEAL, Set.of(Phase.REVEAL, Phase.COUNTDOWN, Phase.DRAWING, Phase.LOBBY));

    private final SimulatedPlayer player;
    private final List<RoomWalker.Kept> kept;
    private final String where;
    private final OwnSheet sheet = new OwnSheet();
    private final Map<String, Integer> totals = new HashMap<>();
    private final Map<String, Integer> teams = new HashMap<>();
    private @Nullable RoomState state;
    private boolean fromTheStart;
    private int ended;

    /** @param kept operations of the walker's own pen; none to leave its ink unchecked */
    WalkStory(SimulatedPlayer player, List<RoomWalker.Kept> kept, String where) {
        this.player = player;
        this.kept = kept;
        this.where = where;
    }

    void check() {
        List<Object> received = player.connection().received();
        for (int i = 0; i < received.size(); i++) {
            switch (received.get(i)) {
                case RoomState told -> room(told);
                case RoundStarted started -> started(started, i);
                case Recognised recognised -> recognised(recognised);
                case RoundEnded end -> ended(end, i);
                case RevealFrame reveal -> sheet.check(reveal);
                case GameEnded over -> gameEnded(over);
                default -> {}
            }
        }
    }

    private void room(RoomState told) {
        seats(told);
        Phase before = state == null ? null : state.phase();
        assertThat(before == null || LEGAL.getOrDefault(before, Set.of()).contains(told.phase()))
                .as(where + ": from %s to %s", before, told.phase())
                .isTrue();
        fromTheStart |= told.phase() != Phase.DRAWING;
        if (told.phase() != Phase.LOBBY) {
            told.seats().forEach(this::member);
        }
        state = told;
    }

    private void member(SeatState seat) {
        Integer team = seat.team();
        if (team != null) {
            teams.put(seat.playerId(), team);
        }
    }

    private void seats(RoomState told) {
        assertThat(told.seats().size())
                .as(where + ": seats")
                .isLessThanOrEqualTo(told.settings().seats());
        assertThat(told.seats())
                .extracting(SeatState::seat)
                .as(where + ": seats")
                .doesNotHaveDuplicates();
        assertThat(told.seats())
                .extracting(SeatState::name)
                .as(where + ": names")
                .doesNotHaveDuplicates();
        int count = told.settings().teams();
        assertThat(told.teams()).as(where + ": teams").hasSize(count);
        assertThat(told.seats())
                .as(where + ": everybody is in a team, or nobody")
                .allMatch(seat -> seat.team() == null ? count == 0 : seat.team() <= count);
    }

    private void started(RoundStarted started, int index) {
        ended = 0;
        sheet.started(started, index, fromTheStart);
        fromTheStart = true;
        if (started.round() == 1) {
            totals.clear();
        }
    }

    private void recognised(Recognised recognised) {
        assertThat(recognised.round()).as(where + ": recognised after the end").isNotEqualTo(ended);
    }

    private void ended(RoundEnded end, int index) {
        ended = end.round();
        sheet.ended(index);
        end.results().forEach(this::total);
    }

    private void total(RoundResult result) {
        Integer before = totals.put(result.playerId(), result.total());
        if (before != null && before != result.total()) {
            assertThat(result.total()).as(where + ": total").isEqualTo(before + result.points());
        }
    }

    /** Those who have left count as well, and all are known to whoever was there all the time. */
    private void gameEnded(GameEnded over) {
        boolean allKnown = over.standings().stream().allMatch(line -> teams.containsKey(line.playerId()));
        if (state != null && allKnown) {
            int best = state.settings().teamBest();
            for (TeamStanding team : over.teams()) {
                int sum = over.standings().stream()
                        .filter(line -> Objects.equals(teams.get(line.playerId()), team.team()))
                        .map(Standing::total)
                        .sorted(Comparator.reverseOrder())
                        .limit(best)
                        .mapToInt(Integer::intValue)
                        .sum();
                assertThat(team.total()).as(where + ": team " + team.team()).isEqualTo(sum);
            }
        }
    }

    /** Which of the kept operations belong to the round that is told of. */
    private final class OwnSheet {
        private int serial;
        private int from;
        private int to;
        private boolean whole;

        void started(RoundStarted started, int index, boolean sinceItsStart) {
            if (started.serial() != serial || to > from) {
                serial = started.serial();
                from = index;
                to = from;
                whole = started.elapsedMs() == 0 && sinceItsStart;
            }
        }

        void ended(int index) {
            to = to > from ? to : index;
        }

        void check(RevealFrame reveal) {
            if (whole && !kept.isEmpty() && to > from && reveal.seat() == player.seat()) {
                List<InkOp> ops = kept.stream()
                        .filter(each -> each.received() > from && each.received() <= to)
                        .map(RoomWalker.Kept::op)
                        .toList();
                assertThat(Picture.strokesOf(reveal.ink()))
                        .as(where + ": own ink")
                        .isEqualTo(Picture.strokesOf(new InkBlock(ops)));
            }
        }
    }
}
