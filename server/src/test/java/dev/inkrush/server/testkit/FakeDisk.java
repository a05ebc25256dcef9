package dev.inkrush.server.testkit;

import dev.inkrush.server.board.Result;
import dev.inkrush.server.board.ResultStore;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Keeps results in memory, and answers at once unless it is told to hang. */
public final class FakeDisk implements ResultStore {
    private final List<Result> results = new ArrayList<>();
    private boolean hanging;

    @Override
    public void store(List<Result> newResults, Consumer<Boolean> stored) {
        results.addAll(newResults);
        if (!hanging) {
            stored.accept(true);
        }
    }

    public void hanging(boolean hangs) {
        hanging = hangs;
    }

    public List<Result> results() {
        return List.copyOf(results);
    }
}
