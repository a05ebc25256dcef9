package dev.inkrush.server.room;

import java.time.Duration;

/**
 * Limits and times of all rooms.
 *
 * @param tickPeriod time between the tick frames of a room that draws
 * @param seatWait how long a seat waits for a player whose connection has gone
 * @param readWait how long the end of a round waits for the scorer to have read all ink
 * @param storeWait how long the results of a round wait for the disk
 * @param maxRooms rooms on this server
 * @param maxSpectators spectators in one room
 * @param maxTokensPerRound tokens of one player that the scorer reads in a round; ink beyond is kept but not read
 * @param inboxCapacity commands that wait for one shard
 */
public record RoomConfig(
        Duration tickPeriod,
        Duration seatWait,
        Duration readWait,
        Duration storeWait,
        int maxRooms,
        int maxSpectators,
        int maxTokensPerRound,
        int inboxCapacity) {
    public static final int DEFAULT_SEAT_WAIT_SECONDS = 30;

    public static final RoomConfig DEFAULT = new RoomConfig(
            Duration.ofMillis(50),
            Duration.ofSeconds(DEFAULT_SEAT_WAIT_SECONDS),
            Duration.ofMillis(500),
            Duration.ofSeconds(1),
            2_000,
            2_000,
            20_000,
            32_768);

    /** The same but for how long a seat waits. */
    public RoomConfig withSeatWait(Duration wait) {
        return new RoomConfig(
                tickPeriod, wait, readWait, storeWait, maxRooms, maxSpectators, maxTokensPerRound, inboxCapacity);
    }
}
