package dev.inkrush.server.board;

import dev.inkrush.protocol.Window;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which boards a moment belongs to, as a pure function. Days begin at midnight of the zone, weeks on Monday.
 *
 * @param zone whose midnight it is; every server of one Redis must agree on it
 */
public record BoardCalendar(ZoneId zone) {
    /** Before every result; boards without a beginning of their own count from here. */
    private static final Instant EPOCH = Instant.parse("2026-01-01T00:00:00Z");

    private static final Duration MILLI = Duration.ofMillis(1);
    private static final Duration SECOND = Duration.ofSeconds(1);

    /** With {@link #ALL_TIME_BITS}, reaches 136 years; leaves points for a lifetime of play. */
    private static final Duration ALL_TIME_TICK = Duration.ofSeconds(32);

    private static final int ALL_TIME_BITS = 27;

    /** In milliseconds 24 days, in seconds 68 years; leaves 22 bits, the points of 3,800 perfect rounds. */
    private static final int TIME_BITS = 31;

    /** Far longer than people keep a room open. */
    private static final Duration ROOM_KEPT = Duration.ofDays(30);

    /** Every board that counts a result. */
    public List<BoardWindow> windowsOf(Result result) {
        return Stream.of(Window.values())
                .map(window -> window(window, result.started(), result.room()))
                .toList();
    }

    /**
     * The board of a kind at a moment.
     *
     * @param room the room's code, for {@link Window#ROOM} only
     */
    public BoardWindow window(Window window, Instant moment, String room) {
        LocalDate day = moment.atZone(zone).toLocalDate();
        return switch (window) {
            case TODAY -> dated("day:" + day, day, day.plusDays(1));
            case WEEK -> week(day);
            case ALL_TIME -> new BoardWindow("all", EPOCH, ALL_TIME_TICK, ALL_TIME_BITS, null);
            case ROOM -> new BoardWindow("room:" + room, EPOCH, SECOND, TIME_BITS, moment.plus(ROOM_KEPT));
        };
    }

    private BoardWindow week(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        int year = day.get(IsoFields.WEEK_BASED_YEAR);
        int week = day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        return dated("week:%d-W%02d".formatted(year, week), monday, monday.plusWeeks(1));
    }

    /** A board outlives its window by the window's own length, so that it can still be looked at. */
    private BoardWindow dated(String name, LocalDate first, LocalDate end) {
        LocalDate expiry = end.plusDays(ChronoUnit.DAYS.between(first, end));
        return new BoardWindow(name, midnight(first), MILLI, TIME_BITS, midnight(expiry));
    }

    private Instant midnight(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
