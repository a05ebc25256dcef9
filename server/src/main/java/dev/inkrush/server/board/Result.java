package dev.inkrush.server.board;

import java.time.Instant;

/**
 * What a player got in a round.
 *
 * @param id made of room, game, round and player; applied to boards at most once
 * @param room the room's code
 * @param name a valid player name
 * @param points 0 to {@value #MAX_POINTS}
 * @param finishMs milliseconds from the round's start to the recognition, or the round's length; at least 0
 * @param started when the round started: decides the windows, for all of its players alike
 */
public record Result(String id, String room, String playerId, String name, int points, int finishMs, Instant started) {
    /** Most points in one round. */
    public static final int MAX_POINTS = 1_100;

    public Result {
        if (points < 0 || points > MAX_POINTS || finishMs < 0) {
            throw new IllegalArgumentException("no such result: " + points + " points after " + finishMs + " ms");
        }
    }

    /** The id of a result. {@code game} is unique over restarts. */
    public static String id(String room, String game, int round, String playerId) {
        return room + ':' + game + ':' + round + ':' + playerId;
    }

    /** When the player was done: orders equal points. */
    public Instant finished() {
        return started.plusMillis(finishMs);
    }
}
