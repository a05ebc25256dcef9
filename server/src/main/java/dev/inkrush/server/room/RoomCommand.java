package dev.inkrush.server.room;

import dev.inkrush.protocol.ClientMessage;
import dev.inkrush.protocol.Role;
import dev.inkrush.protocol.RoomCode;
import dev.inkrush.protocol.Settings;
import dev.inkrush.server.saved.SavedRoom;
import dev.inkrush.server.scoring.Score;
import dev.inkrush.server.session.Connection;
import org.jspecify.annotations.Nullable;

/** Everything that reaches a room but the time. The log of a room's commands, with its seed, replays it. */
public sealed interface RoomCommand {
    RoomCode room();

    /** Makes the room; the member is its host. */
    record Create(RoomCode room, Member member, Role role, Settings settings) implements RoomCommand {}

    /** Makes the room as it was before a restart. */
    record Restore(RoomCode room, SavedRoom saved) implements RoomCommand {}

    /**
     * Somebody joins, or comes back over a new connection.
     *
     * @param password what a newcomer says at the door, if anything
     */
    record Enter(
            RoomCode room,
            Member member,
            Role role,
            @Nullable String password) implements RoomCommand {
        /** Leaves the password out: commands may end up in a log. */
        @Override
        public String toString() {
            return "Enter[room=" + room + ", member=" + member + ", role=" + role + "]";
        }
    }

    /** Somebody in the room sent a message. */
    record Said(RoomCode room, String playerId, Connection connection, ClientMessage.ToRoom message)
            implements RoomCommand {}

    /** A connection has gone without leaving. */
    record Vanished(RoomCode room, String playerId, Connection connection) implements RoomCommand {}

    /** A connection for which frames had to be skipped can take them again. */
    record CaughtUp(RoomCode room, String playerId, Connection connection) implements RoomCommand {}

    /**
     * The server has measured the way to a player and back.
     *
     * @param roundTripMillis 0 or more
     */
    record Measured(RoomCode room, String playerId, int roundTripMillis) implements RoomCommand {}

    /** The server is about to stop. */
    record Drain(RoomCode room) implements RoomCommand {}

    /** What the scorer says about a drawing. */
    sealed interface FromScorer extends RoomCommand {
        /** The round of the room that the drawing belongs to, counted over all of its games. */
        int serial();

        int seat();
    }

    record Scored(RoomCode room, int serial, int seat, Score score) implements FromScorer {}

    /** The scorer has read all ink up to a frame. */
    record Read(RoomCode room, int serial, int seat, int seq) implements FromScorer {}

    /** The scorer reads this drawing no further. */
    record Lost(RoomCode room, int serial, int seat) implements FromScorer {}

    /** The results of a round are on disk, or could not be written. */
    record Stored(RoomCode room, int serial, boolean safe) implements RoomCommand {}
}
