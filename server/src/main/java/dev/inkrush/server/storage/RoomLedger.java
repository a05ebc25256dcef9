package dev.inkrush.server.storage;

import dev.inkrush.protocol.RoomCode;
import dev.inkrush.server.outbox.Outbox;
import dev.inkrush.server.saved.RoomStore;
import dev.inkrush.server.saved.SavedRoom;
import dev.inkrush.server.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The newest state of each room on its way to the disk. A room that changes again before it was written is written once,
 * so that what waits is bounded by the rooms there are. {@link #save}, {@link #forget} and {@link #unwritten} may be
 * called from any thread, the others belong to the storage thread.
 */
final class RoomLedger implements RoomStore {
    /** How old the state on the disk may be while a room changes. */
    private static final long PERIOD_NANOS = Duration.ofMillis(200).toNanos();

    /** How often it is noted that rooms are alive in which nothing changes. */
    private static final long HEARTBEAT_NANOS = Duration.ofSeconds(10).toNanos();

    private static final Logger LOG = LoggerFactory.getLogger(RoomLedger.class);

    private final Clock clock;
    private final ConcurrentHashMap<String, Optional<SavedRoom>> changed = new ConcurrentHashMap<>();
    private Map<String, Optional<SavedRoom>> noted = Map.of();
    private long writtenNanos;

    RoomLedger(Clock clock) {
        this.clock = clock;
        this.writtenNanos = clock.nanoTime();
    }

    @Override
    public void save(SavedRoom room) {
        changed.put(room.code().text(), Optional.of(room));
    }

    @Override
    public void forget(RoomCode code) {
        changed.put(code.text(), Optional.empty());
    }

    /**
     * Puts all that waits into the file; it is written with whatever is written next.
     *
     * @throws dev.inkrush.server.outbox.OutboxUnusable when that fails; it waits on
     */
    void note(Outbox outbox) {
        noted = Map.copyOf(changed);
        Map<String, String> states = new HashMap<>();
        noted.forEach((code, newest) ->
                states.put(code, newest.map(RoomLedger::encode).orElse("")));
        outbox.note(states, clock.now());
    }

    /** What was noted has been written. */
    void written(long nowNanos) {
        // What has changed since it was noted waits on.
        noted.forEach(changed::remove);
        noted = Map.of();
        writtenNanos = nowNanos;
    }

    /** Rooms whose newest state a killed process would lose. */
    int unwritten() {
        return changed.size();
    }

    /** Whether it is time to write, if nothing else is written meanwhile. */
    boolean due(Outbox outbox, long nowNanos) {
        long since = nowNanos - writtenNanos;
        return !changed.isEmpty() ? since >= PERIOD_NANOS : since >= HEARTBEAT_NANOS && outbox.hasRooms();
    }

    /** The rooms that a file holds; those that cannot be read are forgotten. */
    List<SavedRoom> found(Outbox outbox) {
        List<SavedRoom> found = new ArrayList<>();
        outbox.rooms().forEach((code, state) -> {
            SavedRoom room = decode(state);
            if (room == null) {
                changed.put(code, Optional.empty());
            } else {
                found.add(room);
            }
        });
        return found;
    }

    private static String encode(SavedRoom room) {
        return JsonMapper.shared().writeValueAsString(room);
    }

    private static @Nullable SavedRoom decode(String state) {
        try {
            return JsonMapper.shared().readValue(state, SavedRoom.class);
        } catch (JacksonException otherVersion) {
            LOG.warn("A room was left by another version of Inkrush and is not restored.");
            return null;
        }
    }
}
