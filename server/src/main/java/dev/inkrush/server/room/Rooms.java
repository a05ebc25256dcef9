package dev.inkrush.server.room;

import dev.inkrush.protocol.ClientMessage;
import dev.inkrush.protocol.ErrorCode;
import dev.inkrush.protocol.Role;
import dev.inkrush.protocol.RoomCode;
import dev.inkrush.protocol.ServerMessage.Refused;
import dev.inkrush.protocol.Settings;
import dev.inkrush.server.session.Connection;
import java.util.List;
import java.util.Optional;

/**
 * The directory of rooms: knows which shard owns a room, and puts commands into its inbox. May be used from any thread
 * and never blocks. Whatever is refused here or by a room is told to the connection that asked.
 */
public final class Rooms {
    private final List<RoomShard> shards;

    /**
     * @param shards how many threads' worth of rooms, at least 1
     * @param seed of room codes, prompts and game ids
     */
    public Rooms(int shards, RoomParts parts, long seed) {
        this.shards = List.of();
    }

    /** The agents that the rooms live on; each needs a runner with its doorbell. */
    public List<RoomShard> shards() {
        return shards;
    }

    /** Rooms there are now. */
    public int count() {
        return 0;
    }

    /**
     * Makes a room whose host is the member.
     *
     * @return the room's code; empty when refused, and the connection has been told why
     */
    public Optional<RoomCode> create(Member member, Role role, Settings settings) {
        member.connection().send(Refused.of(ErrorCode.SERVER_BUSY, ""));
        return Optional.empty();
    }

    /**
     * Joins a room, or comes back to it over a new connection: who has a seat there keeps it, whatever the role asked for.
     * A room that refuses later says so and calls {@link Connection#leftRoom}.
     *
     * @return false when refused at once, and the connection has been told why
     */
    public boolean enter(RoomCode code, Member member, Role role) {
        member.connection().send(Refused.of(ErrorCode.ROOM_NOT_FOUND, ""));
        return false;
    }

    /** Hands a message to a room. */
    public void tell(RoomCode code, String playerId, Connection connection, ClientMessage.ToRoom message) {}

    /** A connection has gone without leaving; the seat waits. */
    public void vanished(RoomCode code, String playerId, Connection connection) {}

    /**
     * A connection for which the fanout skipped frames can take them again. The room tells it the whole state and then calls
     * {@link Fanout#caughtUp}.
     */
    public void caughtUp(RoomCode code, String playerId, Connection connection) {}
}
