package dev.inkrush.server.room;

import dev.inkrush.protocol.RoomCode;
import dev.inkrush.protocol.ServerMessage.RoundResult;
import dev.inkrush.protocol.ServerMessage.Standing;
import dev.inkrush.server.board.Result;
import dev.inkrush.server.round.Drawing;
import dev.inkrush.server.round.Recognition;
import dev.inkrush.server.round.Round;
import dev.inkrush.server.saved.SavedRoom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The points of one game, by player; those who have left keep theirs. */
final class ScoreSheet {
    private static final Comparator<RoundResult> BEST_FIRST = Comparator.comparing(
                    RoundResult::points, Comparator.reverseOrder())
            .thenComparingInt(result -> orLast(result.recognisedAtMs()))
            .thenComparing(RoundResult::name)
            .thenComparingInt(RoundResult::seat);

    private static final Comparator<Line> HIGHEST_FIRST =
            Comparator.comparingInt(Line::total).reversed().thenComparing(Line::name);

    private final RoomCode room;
    private final String game;
    private final Map<String, Line> lines = new HashMap<>();

    /** @param game unique among all games ever played in the room */
    ScoreSheet(RoomCode room, String game) {
        this.room = room;
        this.game = game;
    }

    /** The points of a game that began before a restart. */
    static ScoreSheet restored(RoomCode room, SavedRoom.Game saved) {
        ScoreSheet sheet = new ScoreSheet(room, saved.id());
        saved.points()
                .forEach(points -> sheet.lines.put(
                        points.playerId(), new Line(points.playerId(), points.name(), points.total(), points.team())));
        return sheet;
    }

    String game() {
        return game;
    }

    List<SavedRoom.Points> saved() {
        return lines.values().stream()
                .map(line -> new SavedRoom.Points(line.playerId, line.name, line.total, line.team))
                .toList();
    }

    /** @param team in which the points were earned; 0 for none */
    private record Line(String playerId, String name, int total, int team) {}

    int total(String playerId) {
        Line line = lines.get(playerId);
        return line == null ? 0 : line.total;
    }

    /** Somebody has got another name. */
    void rename(String playerId, String name) {
        lines.computeIfPresent(playerId, (id, line) -> new Line(id, name, line.total, line.team));
    }

    /**
     * What the best members of a team have together.
     *
     * @param best how many of them count
     */
    int teamTotal(int team, int best) {
        return lines.values().stream()
                .filter(line -> line.team == team)
                .map(Line::total)
                .sorted(Comparator.reverseOrder())
                .limit(best)
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** Adds the points of a round that is over; to be called once for each. Returns its results, best first. */
    List<RoundResult> enter(Round round, Teams teams) {
        List<RoundResult> results = new ArrayList<>();
        for (Map.Entry<Drawing, Integer> worth : round.points().entrySet()) {
            Drawing drawing = worth.getKey();
            int points = worth.getValue();
            int total = total(drawing.playerId()) + points;
            Integer team = teams.of(drawing.playerId());
            lines.put(drawing.playerId(), new Line(drawing.playerId(), drawing.name(), total, team == null ? 0 : team));
            Recognition recognition = drawing.recognition();
            results.add(new RoundResult(
                    drawing.seat(),
                    drawing.playerId(),
                    drawing.name(),
                    points,
                    total,
                    recognition == null ? null : recognition.atMs(),
                    drawing.bestBelief(),
                    drawing.inkUsed()));
        }
        results.sort(BEST_FIRST);
        return results;
    }

    /** What of a round goes to the boards: of everybody who has drawn. */
    List<Result> forBoards(Round round, Instant started) {
        return round.points().entrySet().stream()
                .filter(worth -> worth.getKey().begun())
                .map(worth -> result(round, worth.getKey(), worth.getValue(), started))
                .toList();
    }

    private Result result(Round round, Drawing drawing, int points, Instant started) {
        Recognition recognition = drawing.recognition();
        return new Result(
                Result.id(room.text(), game, round.number(), drawing.playerId()),
                room.text(),
                drawing.playerId(),
                drawing.name(),
                points,
                recognition == null ? round.durationMs() : recognition.atMs(),
                started);
    }

    /** The game's order; equal totals share a place. */
    List<Standing> standings() {
        return lines.values().stream()
                .sorted(HIGHEST_FIRST)
                .map(line -> new Standing(place(line), line.playerId, line.name, line.total))
                .toList();
    }

    private int place(Line line) {
        long ahead = lines.values().stream()
                .filter(other -> other.total > line.total)
                .count();
        return 1 + (int) ahead;
    }

    private static int orLast(@Nullable Integer atMs) {
        return atMs == null ? Integer.MAX_VALUE : atMs;
    }
}
