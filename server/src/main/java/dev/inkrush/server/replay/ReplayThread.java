package dev.inkrush.server.replay;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The one thread that owns all rooms of a replay. A task that throws is a bug: it ends the replay with that exception
 * instead of leaving it to wait. {@link #execute} and {@link #after} may be called from any thread.
 */
final class ReplayThread implements Executor, AutoCloseable {
    private final ScheduledExecutorService executor =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "replay"));
    private final CompletableFuture<Void> end = new CompletableFuture<>();

    @Override
    public void execute(Runnable task) {
        after(0, task);
    }

    /** Runs a task once so many milliseconds have passed. */
    void after(long millis, Runnable task) {
        if (!end.isDone()) {
            executor.schedule(() -> run(task), millis, TimeUnit.MILLISECONDS);
        }
    }

    /** Lets {@link #awaitEnd} return. */
    void end() {
        end.complete(null);
    }

    /**
     * Waits for {@link #end}.
     *
     * @throws java.util.concurrent.CompletionException when a task threw
     */
    void awaitEnd() {
        end.join();
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }

    private void run(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException bug) {
            end.completeExceptionally(bug);
        }
    }
}
