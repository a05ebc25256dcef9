package dev.inkrush.server.board.redis;

import dev.inkrush.protocol.ServerMessage.BoardEntry;
import dev.inkrush.protocol.Window;
import dev.inkrush.server.board.Result;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What boards must say, worked out from all results by the words of the design and nothing clever. */
final class NaiveBoards {
    private record Line(String player, String name, int points, long finished) {}

    private static final Comparator<String> BY_BYTES =
            Comparator.comparing(text -> text.getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);

    private static final Comparator<Line> BEST_FIRST = Comparator.comparingInt(Line::points)
            .reversed()
            .thenComparingLong(Line::finished)
            .thenComparing(Line::name, BY_BYTES)
            .thenComparing(Line::player, BY_BYTES);

    private final ZoneId zone;
    private final Map<String, Result> results = new HashMap<>();

    NaiveBoards(ZoneId zone) {
        this.zone = zone;
    }

    void count(Result result) {
        results.putIfAbsent(result.id(), result);
    }

    List<BoardEntry> board(Window window, Instant moment, String room) {
        Map<String, Line> lines = new TreeMap<>();
        for (Result result : results.values()) {
            if (counts(window, moment, room, result)) {
                lines.merge(result.playerId(), line(window, result), NaiveBoards::sum);
            }
        }
        List<BoardEntry> entries = new ArrayList<>();
        for (Line line : lines.values().stream().sorted(BEST_FIRST).toList()) {
            entries.add(new BoardEntry(entries.size() + 1, line.player(), line.name(), line.points()));
        }
        return entries;
    }

    private boolean counts(Window window, Instant moment, String room, Result result) {
        LocalDate day = moment.atZone(zone).toLocalDate();
        LocalDate resultDay = result.started().atZone(zone).toLocalDate();
        return switch (window) {
            case TODAY -> resultDay.equals(day);
            case WEEK -> monday(resultDay).equals(monday(day));
            case ALL_TIME -> true;
            case ROOM -> result.room().equals(room);
        };
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** Boards without end tell finishes apart less finely. */
    private static Line line(Window window, Result result) {
        long finest = switch (window) {
            case TODAY, WEEK -> 1;
            case ROOM -> 1_000;
            case ALL_TIME -> 32_000;
        };
        long sinceEpoch = result.finished().toEpochMilli()
                - Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();
        return new Line(result.playerId(), result.name(), result.points(), sinceEpoch / finest);
    }

    private static Line sum(Line a, Line b) {
        Comparator<Line> shown =
                Comparator.comparingLong(Line::finished).thenComparing(Line::name, BY_BYTES.reversed());
        Line later = shown.compare(a, b) >= 0 ? a : b;
        return new Line(a.player(), later.name(), a.points() + b.points(), later.finished());
    }
}
