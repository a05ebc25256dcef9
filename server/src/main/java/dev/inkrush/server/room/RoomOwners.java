package dev.inkrush.server.room;

import dev.inkrush.protocol.RoomCode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Who has made the rooms that there are, so that nobody holds all of them. Safe for any thread; holds nothing but what is
 * to be said of existing rooms.
 */
final class RoomOwners {
    /** Rooms of one owner, which may be a school: six thousand pupils in classes of thirty. */
    static final int MOST = 200;

    private final Map<RoomCode, Object> owners = new ConcurrentHashMap<>();
    private final Map<Object, Integer> counts = new ConcurrentHashMap<>();

    /** Notes the owner of a new room, unless there are as many of the owner's as there may be; null owns nothing. */
    boolean own(RoomCode room, @Nullable Object owner) {
        if (owner == null) {
            return true;
        }
        if (counts.merge(owner, 1, Integer::sum) > MOST) {
            free(owner);
            return false;
        }
        owners.put(room, owner);
        return true;
    }

    /** The room is no more. */
    void gone(RoomCode room) {
        Object owner = owners.remove(room);
        if (owner != null) {
            free(owner);
        }
    }

    private void free(Object owner) {
        counts.computeIfPresent(owner, (key, count) -> count == 1 ? null : count - 1);
    }
}
