package dev.inkrush.server.testkit;

import dev.inkrush.protocol.RoomCode;
import dev.inkrush.server.saved.RoomStore;
import dev.inkrush.server.saved.SavedRoom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps rooms in memory. */
public final class FakeRoomStore implements RoomStore {
    private final Map<RoomCode, SavedRoom> rooms = new LinkedHashMap<>();

    @Override
    public void save(SavedRoom room) {
        rooms.put(room.code(), room);
    }

    @Override
    public void forget(RoomCode code) {
        rooms.remove(code);
    }

    /** What a server would find that starts now. */
    public List<SavedRoom> rooms() {
        return List.copyOf(rooms.values());
    }
}
