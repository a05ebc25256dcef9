package dev.inkrush.server.replay;

import dev.inkrush.protocol.ServerMessage.GameEnded;
import dev.inkrush.protocol.ServerMessage.Recognised;
import dev.inkrush.protocol.ServerMessage.RoomState;
import dev.inkrush.protocol.ServerMessage.RoundEnded;
import dev.inkrush.protocol.ServerMessage.RoundResult;
import dev.inkrush.protocol.ServerMessage.SeatState;
import dev.inkrush.protocol.ServerMessage.Standing;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the accounts of a room as its people are told of them: every player is in every result once, every point that was
 * earned is added once, and nobody's seat changes hands. Confined to the replay's thread.
 */
final class Ledger {
    private final int players;
    private final Consumer<String> fault;
    private final Map<String, Integer> totals = new HashMap<>();
    private final Map<Integer, Recognised> recognised = new HashMap<>();
    private final Map<Integer, String> owners = new HashMap<>();
    private int round;
    private @Nullable RoundEnded ended;
    private @Nullable GameEnded told;

    /** @param fault told of whatever does not add up */
    Ledger(int players, Consumer<String> fault) {
        this.players = players;
        this.fault = fault;
    }

    /** A round begins. */
    void roundStarted(int number) {
        round = number;
        ended = null;
        recognised.clear();
    }

    /** Somebody was told of a recognition; of each, everybody is. */
    void recognised(Recognised message) {
        if (message.round() == round && ended == null) {
            Recognised before = recognised.putIfAbsent(message.seat(), message);
            check(before == null || before.equals(message), "a drawing was recognised twice");
        }
    }

    void room(RoomState state) {
        for (SeatState seat : state.seats()) {
            String owner = owners.putIfAbsent(seat.seat(), seat.playerId());
            check(owner == null || owner.equals(seat.playerId()), "a seat changed hands");
        }
        check(state.seats().size() == owners.size(), "a seat was lost");
    }

    /** Somebody was told the results, as everybody is. */
    void roundEnded(RoundEnded message) {
        if (ended == null && message.round() == round) {
            ended = message;
            count(message);
        } else if (ended != null && message.round() == round) {
            check(ended.equals(message), "results were told differently");
        }
    }

    private void count(RoundEnded message) {
        if (round == 1) {
            totals.clear(); // Not before: somebody may still be told the standings of the last game.
        }
        Set<String> seen = new HashSet<>();
        for (RoundResult result : message.results()) {
            check(seen.add(result.playerId()), "a player was counted twice");
            check(result.playerId().equals(owners.get(result.seat())), "a result went to another seat");
            checkEarned(result);
            int before = totals.getOrDefault(result.playerId(), 0);
            check(result.total() == before + result.points(), "points were lost or counted twice");
            totals.put(result.playerId(), result.total());
        }
        check(seen.size() == players, "a player is missing in the results");
    }

    private void checkEarned(RoundResult result) {
        Recognised earned = recognised.get(result.seat());
        Integer atMs = result.recognisedAtMs();
        if (earned == null) {
            check(atMs == null, "a recognition was told to nobody");
        } else {
            boolean kept = atMs != null && atMs == earned.atMs() && Objects.equals(earned.points(), result.points());
            check(kept, "an earned score was lost");
        }
    }

    /** Somebody was told the standings, as everybody is; another game may have begun where others were told sooner. */
    void gameEnded(GameEnded message) {
        if (message.equals(told)) {
            return;
        }
        told = message;
        List<Standing> standings = message.standings();
        check(standings.size() == totals.size(), "the standings lack a player");
        for (Standing standing : standings) {
            check(totals.getOrDefault(standing.playerId(), -1) == standing.total(), "the standings lack points");
        }
    }

    private void check(boolean holds, String otherwise) {
        if (!holds) {
            fault.accept(otherwise);
        }
    }
}
