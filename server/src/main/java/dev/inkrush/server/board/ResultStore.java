package dev.inkrush.server.board;

import java.util.List;
import java.util.function.Consumer;

/** Keeps results for good. May be called from any thread and never blocks. */
public interface ResultStore {
    /**
     * Queues the results of a round to be written and synced.
     *
     * @param stored told once, by the storage thread, whether they are safe on disk
     */
    void store(List<Result> results, Consumer<Boolean> stored);
}
