package dev.inkrush.server.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inkrush.protocol.Role;
import dev.inkrush.protocol.RoomCode;
import dev.inkrush.server.testkit.FakeClock;
import dev.inkrush.server.testkit.SimulatedConnection;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class SessionsTest {
    private static final Place SEAT = new Place(new RoomCode("BCDFG"), Role.PLAYER);

    private final FakeClock clock = new FakeClock();
    private final Sessions sessions = new Sessions(Duration.ofMinutes(10), clock);
    private final Connection first = new SimulatedConnection();
    private final Connection second = new SimulatedConnection();

    @Test
    void theNewerConnectionWinsAndTakesThePlaceOver() {
        assertThat(sessions.open("ana", first)).isNull();
        assertThat(sessions.enter("ana", first, SEAT)).isTrue();
        assertThat(sessions.open("ana", second)).isSameAs(first);
        assertThat(sessions.place("ana")).isEqualTo(SEAT);
        assertThat(sessions.size()).isOne();
    }

    @Test
    void aReplacedConnectionChangesNothingAnyMore() {
        sessions.open("ana", first);
        sessions.enter("ana", first, SEAT);
        sessions.open("ana", second);
        sessions.leave("ana", first);
        assertThat(sessions.close("ana", first)).isNull();
        assertThat(sessions.place("ana")).isEqualTo(SEAT);
        assertThat(sessions.close("ana", second)).isEqualTo(SEAT);
    }

    @Test
    void onePlayerOneRoom() {
        sessions.open("ana", first);
        assertThat(sessions.enter("ana", first, SEAT)).isTrue();
        assertThat(sessions.enter("ana", first, SEAT)).isFalse();
        sessions.leave("ana", first);
        assertThat(sessions.place("ana")).isNull();
        assertThat(sessions.enter("ana", first, SEAT)).isTrue();
    }

    @Test
    void aPlaceIsRememberedForAWhile() {
        sessions.open("ana", first);
        sessions.enter("ana", first, SEAT);
        sessions.close("ana", first);
        assertThat(sessions.size()).isZero();
        clock.advance(Duration.ofMinutes(10));
        assertThat(sessions.place("ana")).isEqualTo(SEAT);
        clock.advance(Duration.ofSeconds(1));
        assertThat(sessions.place("ana")).isNull();
        sessions.open("ana", second);
        assertThat(sessions.place("ana")).isNull();
    }

    @Test
    void whoComesBackInTimeFindsThePlace() {
        sessions.open("ana", first);
        sessions.enter("ana", first, SEAT);
        sessions.close("ana", first);
        clock.advance(Duration.ofMinutes(9));
        sessions.open("ana", second);
        clock.advance(Duration.ofHours(1));
        assertThat(sessions.place("ana")).isEqualTo(SEAT);
    }

    @Test
    void whoWasInNoRoomLeavesNothingBehind() {
        sessions.open("ana", first);
        assertThat(sessions.close("ana", first)).isNull();
        assertThat(sessions.place("ana")).isNull();
    }

    @Test
    void aTokenIsGoodUntilAYoungerOneHasBeenTaken() {
        assertThat(sessions.take("ana", 5)).isTrue();
        assertThat(sessions.take("ana", 5)).as("its answer may have been lost").isTrue();
        assertThat(sessions.take("ana", 7)).isTrue();
        assertThat(sessions.take("ana", 5)).isFalse();
        assertThat(sessions.take("ana", 6)).isFalse();
        assertThat(sessions.take("ana", 7)).isTrue();
        assertThat(sessions.take("ben", 1)).isTrue();
    }

    @Test
    void aTokenThatWasOutOfDateStaysSoAfterARestart() {
        sessions.restore("ana", SEAT, 7);
        assertThat(sessions.take("ana", 6)).isFalse();
        assertThat(sessions.take("ana", 7)).isTrue();
    }
}
