package dev.inkrush.server.saved;

import dev.inkrush.protocol.Role;
import dev.inkrush.protocol.RoomCode;
import dev.inkrush.protocol.Settings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A room as it is found again after a restart: everything but connections and ink.
 *
 * @param host player id of the host
 */
public record SavedRoom(
        RoomCode code,
        String host,
        Settings settings,
        boolean locked,
        @Nullable PasswordHash password,
        List<Person> people,
        List<Ruling> rulings,
        List<Membership> teams,
        Game game) {

    public SavedRoom {
        people = List.copyOf(people);
        rulings = List.copyOf(rulings);
        teams = List.copyOf(teams);
    }

    /**
     * Somebody with a place in the room, in the order of coming.
     *
     * @param seat null for a spectator
     * @param generation of the last token that the player came with, 0 for none; older ones are worth nothing
     */
    public record Person(
            String playerId,
            String name,
            int avatar,
            @Nullable Integer seat,
            long generation) {
        public Role role() {
            return seat == null ? Role.SPECTATOR : Role.PLAYER;
        }
    }

    /**
     * What the host has laid down about a player.
     *
     * @param name that the host has given; null for the player's own
     */
    public record Ruling(
            String playerId,
            boolean keptOut,
            boolean muted,
            @Nullable String name) {}

    /** In which team a player is, 1 for the first. */
    public record Membership(String playerId, int team) {}

    /** How far a game has come. */
    public enum Progress {
        /** No game is under way. */
        LOBBY,
        /** The round of the game has not begun. */
        BEFORE_ROUND,
        /** The round is being drawn, and is void after a restart. */
        IN_ROUND,
        /** The points of the round are in. */
        AFTER_ROUND
    }

    /**
     * The present or last game.
     *
     * @param id unique among all games of the room, for the ids of results
     * @param round counted from 1, 0 before the first game
     * @param serial of the last round, counted over all games of the room
     * @param last whether no other round follows
     * @param wordsAhead labels of the words to come, the next one last
     * @param points of everybody who has drawn
     */
    public record Game(
            String id,
            Progress progress,
            int round,
            int serial,
            boolean last,
            List<Integer> wordsAhead,
            List<Points> points) {
        public Game {
            wordsAhead = List.copyOf(wordsAhead);
            points = List.copyOf(points);
        }
    }

    /**
     * What a player has in the present or last game.
     *
     * @param team in which the points were earned; 0 for none
     */
    public record Points(String playerId, String name, int total, int team) {}
}
