package dev.inkrush.server.board;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inkrush.protocol.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BoardCalendarTest {
    @ParameterizedTest
    @CsvSource({
        // zone, moment, day's board, its start, week's board, its start
        "Asia/Seoul, 2026-11-22T14:59:59.999Z, day:2026-11-22, 2026-11-21T15:00:00Z, week:2026-W47, 2026-11-15T15:00:00Z",
        "Asia/Seoul, 2026-11-22T15:00:00Z,     day:2026-11-23, 2026-11-22T15:00:00Z, week:2026-W48, 2026-11-22T15:00:00Z",
        "UTC,        2027-01-03T12:00:00Z,     day:2027-01-03, 2027-01-03T00:00:00Z, week:2026-W53, 2026-12-28T00:00:00Z",
        "UTC,        2024-12-30T00:00:00Z,     day:2024-12-30, 2024-12-30T00:00:00Z, week:2025-W01, 2024-12-30T00:00:00Z",
        // Berlin's clocks jump forward on 2027-03-28 and back on 2027-10-31.
        "Europe/Berlin, 2027-03-28T21:59:59Z,  day:2027-03-28, 2027-03-27T23:00:00Z, week:2027-W12, 2027-03-21T23:00:00Z",
        "Europe/Berlin, 2027-10-31T22:59:59Z,  day:2027-10-31, 2027-10-30T22:00:00Z, week:2027-W43, 2027-10-24T22:00:00Z",
        // Beirut's clocks jump at midnight, so this day begins at one o'clock.
        "Asia/Beirut, 2026-03-28T22:00:00Z,    day:2026-03-29, 2026-03-28T22:00:00Z, week:2026-W13, 2026-03-22T22:00:00Z",
    })
    void daysBeginAtMidnightAndWeeksOnMonday(
            String zone, Instant moment, String day, Instant dayStart, String week, Instant weekStart) {
        BoardCalendar calendar = new BoardCalendar(ZoneId.of(zone));
        assertThat(calendar.window(Window.TODAY, moment, "").name()).isEqualTo(day);
        assertThat(calendar.window(Window.TODAY, moment, "").start()).isEqualTo(dayStart);
        assertThat(calendar.window(Window.WEEK, moment, "").name()).isEqualTo(week);
        assertThat(calendar.window(Window.WEEK, moment, "").start()).isEqualTo(weekStart);
    }

    @Test
    void boardsOutliveTheirWindowByItsLength() {
        BoardCalendar calendar = new BoardCalendar(ZoneId.of("UTC"));
        Instant moment = Instant.parse("2026-11-22T10:00:00Z");
        assertThat(calendar.window(Window.TODAY, moment, "").expiry()).isEqualTo("2026-11-24T00:00:00Z");
        assertThat(calendar.window(Window.WEEK, moment, "").expiry()).isEqualTo("2026-11-30T00:00:00Z");
        assertThat(calendar.window(Window.ROOM, moment, "BCDFG").expiry()).isEqualTo("2026-12-22T10:00:00Z");
        assertThat(calendar.window(Window.ALL_TIME, moment, "").expiry()).isNull();
    }

    @Test
    void aResultCountsOnOneBoardOfEachKindByTheStartOfItsRound() {
        BoardCalendar calendar = new BoardCalendar(ZoneId.of("UTC"));
        Instant started = Instant.parse("2026-11-22T23:59:50Z");
        Result result = new Result("id", "BCDFG", "player", "Name", 500, 15_000, started);
        assertThat(calendar.windowsOf(result))
                .extracting(BoardWindow::name)
                .containsExactly("day:2026-11-22", "week:2026-W47", "all", "room:BCDFG");
    }

    @Test
    void pointsAndTicksFillExactlyTheBitsThatADoubleKeeps() {
        BoardCalendar calendar = new BoardCalendar(ZoneId.of("UTC"));
        Instant moment = Instant.parse("2026-11-22T10:00:00Z");
        for (Window window : Window.values()) {
            BoardWindow board = calendar.window(window, moment, "BCDFG");
            long mostPoints = (1L << 53) / board.weight() - 1;
            long largest = mostPoints * board.weight() + (board.weight() - 1);
            assertThat((long) (double) largest).as(window.name()).isEqualTo(largest);
            assertThat((double) largest).as(window.name()).isNotEqualTo((double) (largest - 1));
            assertThat(mostPoints).as(window.name()).isGreaterThan(3_800L * Result.MAX_POINTS);
        }
    }

    @Test
    void ticksStayInsideTheirBits() {
        BoardWindow board = new BoardWindow("b", Instant.EPOCH, Duration.ofSeconds(1), 3, null);
        assertThat(board.ticksUntil(Instant.EPOCH.minusSeconds(1))).isEqualTo(0);
        assertThat(board.ticksUntil(Instant.EPOCH.plusMillis(1_999))).isEqualTo(1);
        assertThat(board.ticksUntil(Instant.EPOCH.plusSeconds(100))).isEqualTo(7);
    }

    @Test
    void allTimeLastsLongerThanThisCentury() {
        Instant late = Instant.parse("2150-01-01T00:00:00Z");
        BoardWindow all = new BoardCalendar(ZoneId.of("UTC")).window(Window.ALL_TIME, late, "");
        assertThat(all.ticksUntil(late)).isLessThan(all.weight() - 1);
    }
}
