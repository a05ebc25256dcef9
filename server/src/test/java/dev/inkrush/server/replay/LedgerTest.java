package dev.inkrush.server.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inkrush.protocol.Phase;
import dev.inkrush.protocol.Prompt;
import dev.inkrush.protocol.RoomCode;
import dev.inkrush.protocol.ServerMessage.GameEnded;
import dev.inkrush.protocol.ServerMessage.Recognised;
import dev.inkrush.protocol.ServerMessage.RoomState;
import dev.inkrush.protocol.ServerMessage.RoundEnded;
import dev.inkrush.protocol.ServerMessage.RoundResult;
import dev.inkrush.protocol.ServerMessage.SeatState;
import dev.inkrush.protocol.ServerMessage.Standing;
import dev.inkrush.protocol.Settings;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two players at seats 0 and 1, and whatever a server could get wrong about them. */
final class LedgerTest {
    private final List<String> faults = new ArrayList<>();
    private final Ledger ledger = new Ledger(2, faults::add);

    @BeforeEach
    void twoPlayersInTheFirstRound() {
        ledger.room(room("a", "b"));
        ledger.roundStarted(1);
        ledger.recognised(new Recognised(1, 0, 5_000, 1, 900));
    }

    @Test
    void whatAddsUpIsNoFault() {
        ledger.recognised(new Recognised(1, 0, 5_000, 1, 900));
        RoundEnded first = ended(1, earned(900, 900), missed(50, 50));
        ledger.roundEnded(first);
        ledger.roundEnded(first);
        ledger.roundStarted(2);
        ledger.roundEnded(ended(2, missed(0, "a", 10, 910), missed(1, "b", 20, 70)));
        ledger.gameEnded(standings(910, 70));
        ledger.roundStarted(1);
        ledger.roundEnded(ended(1, missed(0, "a", 5, 5), missed(1, "b", 6, 6)));
        ledger.room(room("a", "b"));
        assertThat(faults).isEmpty();
    }

    @Test
    void anEarnedScoreThatIsLostIsFound() {
        ledger.roundEnded(ended(1, missed(0, "a", 40, 40), missed(50, 50)));
        assertThat(faults).containsExactly("an earned score was lost");
    }

    @Test
    void aRecognitionThatNobodyWasToldIsFound() {
        ledger.roundEnded(ended(1, earned(900, 900), result(1, "b", 700, 700, 9_000)));
        assertThat(faults).containsExactly("a recognition was told to nobody");
    }

    @Test
    void pointsCountedTwiceAreFound() {
        ledger.roundEnded(ended(1, earned(900, 1_800), missed(50, 50)));
        assertThat(faults).containsExactly("points were lost or counted twice");
    }

    @Test
    void aMissingPlayerIsFound() {
        ledger.roundEnded(ended(1, earned(900, 900)));
        assertThat(faults).containsExactly("a player is missing in the results");
    }

    @Test
    void aSecondRecognitionOfADrawingIsFound() {
        ledger.recognised(new Recognised(1, 0, 6_000, 2, 800));
        assertThat(faults).containsExactly("a drawing was recognised twice");
    }

    @Test
    void seatsThatChangeHandsOrVanishAreFound() {
        ledger.room(room("a", "c"));
        ledger.room(room("a"));
        assertThat(faults).containsExactly("a seat changed hands", "a seat was lost");
    }

    @Test
    void whoIsToldTheStandingsOnceTheNextGameHasBegunIsToldNothingWrong() {
        ledger.roundEnded(ended(1, earned(900, 900), missed(50, 50)));
        ledger.roundStarted(1);
        ledger.gameEnded(standings(900, 50));
        ledger.roundEnded(ended(1, missed(0, "a", 5, 5), missed(1, "b", 6, 6)));
        ledger.gameEnded(standings(900, 50));
        assertThat(faults).isEmpty();
    }

    @Test
    void standingsThatLackPointsAreFound() {
        ledger.roundEnded(ended(1, earned(900, 900), missed(50, 50)));
        ledger.gameEnded(standings(900, 49));
        assertThat(faults).containsExactly("the standings lack points");
    }

    private static RoundResult earned(int points, int total) {
        return result(0, "a", points, total, 5_000);
    }

    private static RoundResult missed(int points, int total) {
        return missed(1, "b", points, total);
    }

    private static RoundResult missed(int seat, String player, int points, int total) {
        return result(seat, player, points, total, null);
    }

    private static RoundResult result(int seat, String player, int points, int total, @Nullable Integer atMs) {
        return new RoundResult(seat, player, player, points, total, atMs, 0.5, 1_000);
    }

    private static RoundEnded ended(int round, RoundResult... results) {
        return new RoundEnded(round, 2, new Prompt("cat", "cat", "고양이"), List.of(results), true, 0);
    }

    private static GameEnded standings(int ofA, int ofB) {
        return new GameEnded(List.of(new Standing(1, "a", "a", ofA), new Standing(2, "b", "b", ofB)), List.of());
    }

    private static RoomState room(String... players) {
        List<SeatState> seats = new ArrayList<>();
        for (String player : players) {
            seats.add(new SeatState(seats.size(), player, player, 0, true, false, false, false, 0, null));
        }
        return new RoomState(
                new RoomCode("BKT47"),
                Phase.DRAWING,
                "a",
                1,
                2,
                Settings.DEFAULT,
                seats,
                0,
                false,
                false,
                false,
                List.of(),
                false);
    }
}
