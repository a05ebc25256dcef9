package dev.inkrush.server.board;

import java.time.Instant;

/**
 * What a player got in a round.
 *
 * @param id made of room, game, round and player; applied to boards at most once
 * @param room the room's code
 * @param points 0 to 1100
 * @param finishMs milliseconds from the round's start to the recognition, or the round's length
 * @param at when the round ended; decides the windows
 */
public record Result(String id, String room, String playerId, String name, int points, int finishMs, Instant at) {
    /** The id of a result. {@code game} is unique over restarts. */
    public static String id(String room, String game, int round, String playerId) {
        return room + ':' + game + ':' + round + ':' + playerId;
    }
}
