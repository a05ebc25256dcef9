package dev.inkrush.server.saved;

import dev.inkrush.protocol.RoomCode;

/** Keeps rooms for a restart. May be called from any thread and never blocks. */
public interface RoomStore {
    /**
     * Keeps the newest state of a room, within a fraction of a second. It is on the disk no later than results that are
     * stored after this call.
     */
    void save(SavedRoom room);

    /** The room is no more. */
    void forget(RoomCode code);
}
