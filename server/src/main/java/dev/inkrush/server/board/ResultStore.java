package dev.inkrush.server.board;

import java.util.List;
import java.util.function.Consumer;

/** Keeps results for good. May be called from any thread and never blocks. */
public interface ResultStore {
    /**
     * Queues the results of a round to be written and synced.
     *
     * @param stored told once whether they are safe on disk, by the storage thread; or false at once, by the caller's,
     *     when too many are waiting already. Must not block
     */
    void store(List<Result> results, Consumer<Boolean> stored);
}
