package dev.inkrush.server.outbox;

import dev.inkrush.server.board.Result;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.type.LongDataType;
import org.h2.mvstore.type.StringDataType;

/**
 * The log of results in one file: numbered from 1 without gaps, each id once. What {@link #append} returned from is on
 * the disk, whatever kills the process next. Beside it the newest state of each room, so that both are written together.
 * Used by one thread at a time.
 */
public final class Outbox implements AutoCloseable {
    private static final int CACHE_MEGABYTES = 4;

    /** Longest time that closing spends on giving space back to the disk. */
    private static final int COMPACT_MILLIS = 200;

    /** The file is tidied once in so many writes; each leaves a few pages behind that nothing refers to. */
    private static final int WRITES_BETWEEN_TIDYING = 64;

    private static final int WANTED_FILL_PERCENT = 60;

    private static final String ALIVE = "alive";
    private static final int MOST_BYTES_TIDIED = 256 * 1024;

    private final Path file;
    private final MVStore store;
    private final MVMap<Long, Result> results;
    private final MVMap<String, Long> numbers;
    private final MVMap<String, String> rooms;
    private final MVMap<String, String> about;
    private final String name;
    private long last;
    private int writes;
    private boolean unsynced;

    private Outbox(Path file, MVStore store, Supplier<String> newName) {
        this.file = file;
        this.store = store;
        this.results = store.openMap(
                "results",
                new MVMap.Builder<Long, Result>().keyType(LongDataType.INSTANCE).valueType(new ResultType()));
        this.numbers = store.openMap(
                "numbers",
                new MVMap.Builder<String, Long>()
                        .keyType(StringDataType.INSTANCE)
                        .valueType(LongDataType.INSTANCE));
        this.rooms = store.openMap("rooms");
        this.about = store.openMap("about");
        this.name = about.computeIfAbsent("name", key -> newName.get());
        this.last = results.isEmpty() ? 0 : results.lastKey();
        sync();
    }

    /**
     * Opens the file, or makes it.
     *
     * @param newName names a new outbox; no two outboxes of one index may share a name
     * @throws OutboxUnusable when it cannot be read, written or had for oneself
     */
    public static Outbox open(Path file, Supplier<String> newName) {
        MVStore store = null;
        try {
            // Commits are ours alone: one made in the background would not be synced when we say so.
            store = new MVStore.Builder()
                    .fileName(file.toString())
                    .autoCommitDisabled()
                    .cacheSize(CACHE_MEGABYTES)
                    .open();
            return new Outbox(file, store, newName);
        } catch (MVStoreException e) {
            if (store != null) {
                store.closeImmediately();
            }
            throw new OutboxUnusable(file, e);
        }
    }

    /**
     * Writes results and waits for the disk. Those whose id is there already are left out.
     *
     * @throws OutboxUnusable when it fails; this object is of no use any more, and opening the file again shows what
     *     it holds
     */
    public void append(List<Result> added) {
        long before = last;
        try {
            for (Result result : added) {
                if (numbers.putIfAbsent(result.id(), last + 1) == null) {
                    results.append(++last, result);
                }
            }
            if (last > before) {
                sync();
                tidy();
            }
        } catch (MVStoreException e) {
            throw unusable(e);
        }
    }

    /**
     * Notes what has changed of rooms: their newest state by code, empty for those that are no more. It is on the disk
     * with the next {@link #append}, or after {@link #commit}.
     */
    public void note(Map<String, String> changedRooms, Instant now) {
        try {
            changedRooms.forEach((code, state) -> {
                if (state.isEmpty()) {
                    rooms.remove(code);
                } else {
                    rooms.put(code, state);
                }
            });
            about.put(ALIVE, Long.toString(now.toEpochMilli()));
        } catch (MVStoreException e) {
            throw unusable(e);
        }
    }

    /**
     * Hands what was noted to the system, which keeps it when this process is killed; does not wait for the disk, as
     * {@link #flush} does.
     */
    public void commit() {
        try {
            if (store.hasUnsavedChanges()) {
                store.commit();
                unsynced = true;
                tidy();
            }
        } catch (MVStoreException e) {
            throw unusable(e);
        }
    }

    /** Waits for the disk to have what was committed. */
    public void flush() {
        try {
            if (unsynced) {
                sync();
            }
        } catch (MVStoreException e) {
            throw unusable(e);
        }
    }

    /** The states of all rooms that have been noted and are not gone, by code. */
    public Map<String, String> rooms() {
        return Map.copyOf(rooms);
    }

    /** Whether there is any room that has been noted and is not gone. */
    public boolean hasRooms() {
        return !rooms.isEmpty();
    }

    /** When something was noted last; the epoch if never. */
    public Instant lastNoted() {
        return Instant.ofEpochMilli(Long.parseLong(about.getOrDefault(ALIVE, "0")));
    }

    private OutboxUnusable unusable(MVStoreException cause) {
        store.closeImmediately();
        return new OutboxUnusable(file, cause);
    }

    private void sync() {
        store.commit();
        store.sync();
        unsynced = false;
    }

    private void tidy() {
        if (++writes % WRITES_BETWEEN_TIDYING == 0 && store.compact(WANTED_FILL_PERCENT, MOST_BYTES_TIDIED)) {
            sync();
        }
    }

    /** Names this outbox among those that feed an index; stays the same as long as the file. */
    public String name() {
        return name;
    }

    /** The highest number, 0 when empty. */
    public long last() {
        return last;
    }

    /**
     * Results with numbers above {@code number}, in order.
     *
     * @param limit most results returned
     */
    public List<Result> after(long number, int limit) {
        List<Result> found = new ArrayList<>();
        Iterator<Long> keys = results.keyIterator(number + 1);
        while (keys.hasNext() && found.size() < limit) {
            found.add(results.get(keys.next()));
        }
        return found;
    }

    @Override
    public void close() {
        store.close(COMPACT_MILLIS);
    }
}
