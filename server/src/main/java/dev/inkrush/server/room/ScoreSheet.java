package dev.inkrush.server.room;

import dev.inkrush.protocol.RoomCode;
import dev.inkrush.protocol.ServerMessage.RoundResult;
import dev.inkrush.protocol.ServerMessage.Standing;
import dev.inkrush.server.board.Result;
import dev.inkrush.server.round.Drawing;
import dev.inkrush.server.round.PointsRule;
import dev.inkrush.server.round.Recognition;
import dev.inkrush.server.round.Round;
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

    private record Line(String playerId, String name, int total) {}

    int total(String playerId) {
        Line line = lines.get(playerId);
        return line == null ? 0 : line.total;
    }

    /** Somebody has got another name. */
    void rename(String playerId, String name) {
        lines.computeIfPresent(playerId, (id, line) -> new Line(id, name, line.total));
    }

    /** Adds the points of a round that is over; to be called once for each. Returns its results, best first. */
    List<RoundResult> enter(Round round) {
        List<RoundResult> results = new ArrayList<>();
        for (Drawing drawing : round.drawings()) {
            int points = points(drawing);
            int total = total(drawing.playerId()) + points;
            lines.put(drawing.playerId(), new Line(drawing.playerId(), drawing.name(), total));
            Recognition recognition = drawing.recognition();
            results.add(new RoundResult(
                    drawing.seat(),
                    drawing.playerId(),
                    drawing.name(),
                    points,
                    total,
                    recognition == null ? null : recognition.atMs(),
                    drawing.bestBelief(),
                    0,
                    false));
        }
        results.sort(BEST_FIRST);
        return results;
    }

    /** What of a round goes to the boards: of everybody who has drawn. */
    List<Result> forBoards(Round round, Instant started) {
        return round.drawings().stream()
                .filter(Drawing::begun)
                .map(drawing -> new Result(
                        Result.id(room.text(), game, round.number(), drawing.playerId()),
                        room.text(),
                        drawing.playerId(),
                        drawing.name(),
                        points(drawing),
                        drawing.recognition() == null
                                ? round.durationMs()
                                : drawing.recognition().atMs(),
                        started))
                .toList();
    }

    /** The game's order; equal totals share a place. */
    List<Standing> standings() {
        List<Standing> standings = new ArrayList<>();
        for (Line line : lines.values().stream().sorted(HIGHEST_FIRST).toList()) {
            boolean shared = !standings.isEmpty() && standings.getLast().total() == line.total;
            int place = shared ? standings.getLast().place() : standings.size() + 1;
            standings.add(new Standing(place, line.playerId, line.name, line.total));
        }
        return standings;
    }

    private static int points(Drawing drawing) {
        Recognition recognition = drawing.recognition();
        return recognition == null ? PointsRule.unrecognised(drawing.bestBelief()) : recognition.points();
    }

    private static int orLast(@Nullable Integer atMs) {
        return atMs == null ? Integer.MAX_VALUE : atMs;
    }
}
