package dev.inkrush.server.storage;

import dev.inkrush.server.agent.BoundedQueue;
import dev.inkrush.server.agent.Doorbell;
import dev.inkrush.server.agent.OverflowPolicy;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Lets readers of boards wait until what was stored before is counted, so that a player who looks at a board after a
 * round finds the round there. Nobody waits longer than {@link #PATIENCE}: a board that lags is better than none.
 * {@link #turn} may be called from any thread, {@link #doWork} belongs to the storage thread.
 */
final class CatchUp {
    static final Duration PATIENCE = Duration.ofMillis(500);

    private static final int MAX_READERS = 4096;

    private record Reader(CompletableFuture<Void> turn, long sinceNanos) {}

    private final BoundedQueue<CompletableFuture<Void>> arrivals;
    private final Deque<Reader> waiting = new ArrayDeque<>();

    CatchUp(Doorbell doorbell) {
        arrivals = new BoundedQueue<>(
                MAX_READERS,
                new OverflowPolicy("board_readers", "The reader does not wait and may miss the round just played."),
                doorbell);
    }

    /** Completes on the storage thread, or at once when too many wait. */
    CompletionStage<Void> turn() {
        CompletableFuture<Void> turn = new CompletableFuture<>();
        if (!arrivals.offer(turn)) {
            turn.complete(null);
        }
        return turn;
    }

    /**
     * Lets those go on who need not wait any longer.
     *
     * @param caughtUp whether everything stored is counted
     * @return how many went on
     */
    int doWork(boolean caughtUp, long nowNanos) {
        arrivals.drain(turn -> waiting.add(new Reader(turn, nowNanos)), MAX_READERS);
        int done = 0;
        while (!waiting.isEmpty() && (caughtUp || impatient(waiting.peek(), nowNanos))) {
            waiting.remove().turn().complete(null);
            done++;
        }
        return done;
    }

    private static boolean impatient(Reader reader, long nowNanos) {
        return nowNanos - reader.sinceNanos() >= PATIENCE.toNanos();
    }
}
