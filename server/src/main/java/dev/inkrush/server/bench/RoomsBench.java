package dev.inkrush.server.bench;

import dev.inkrush.protocol.RoomCode;
import dev.inkrush.server.replay.Percentiles;
import dev.inkrush.server.replay.ReplayObserver;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Measures what spectators cost the players. Rooms play at the pace of the recordings, the first of them is watched by a
 * crowd; then slow spectators, who read hardly or not at all, come to the crowd. Time is cut into windows, one after the
 * other, so that whatever else the machine does falls on both sides of each comparison.
 *
 * <p>The span is that of the player: from the moment when an ink frame is handed to the client's socket to the moment when
 * the tick has been read whose guesses include it. Both ends' sockets and the wait for the next tick are inside; what the
 * page does with it is not. Players, spectators and server share the machine.
 */
public final class RoomsBench implements ReplayObserver {
    private static final int WATCHED_ROOM = 1;

    private final Plan plan;
    private final int port;
    private final CompletableFuture<Void> enough = new CompletableFuture<>();
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "bench"));
    private final List<Runnable> starts = Collections.synchronizedList(new ArrayList<>());
    private final List<Window> windows = Collections.synchronizedList(new ArrayList<>());
    private @Nullable RoomCode watchedRoom;
    private @Nullable Watchers crowd;
    private @Nullable Watchers slow;
    private volatile @Nullable Window current;

    /**
     * What to measure.
     *
     * @param rooms at the same time
     * @param spectators of the first room
     * @param slow spectators of each slow kind who join them later
     * @param windows with and again as many without slow spectators
     * @param windowSeconds length of a window
     */
    public record Plan(int rooms, int spectators, int slow, int windows, int windowSeconds) {}

    /**
     * What was measured in one window, in milliseconds from point to guess.
     *
     * @param withSlow whether slow spectators were there
     */
    public record Window(boolean withSlow, Percentiles watched, Percentiles others) {
        /** The p99 in the watched room over that of the others. */
        public double ratio() {
            return watched.at(99) / others.at(99);
        }
    }

    /** @param port of the server on this machine */
    public RoomsBench(Plan plan, int port) {
        this.plan = plan;
        this.port = port;
    }

    /** What was measured, in the order of time. */
    public List<Window> windows() {
        return List.copyOf(windows);
    }

    @Override
    public CompletableFuture<Void> enough() {
        return enough;
    }

    @Override
    public void ready(int room, RoomCode code, Runnable start) {
        if (room == WATCHED_ROOM) {
            watchedRoom = code;
        }
        starts.add(start);
        if (starts.size() == plan.rooms && watchedRoom != null) {
            crowd = watchers(watchedRoom, plan.spectators, Watcher.Reading.PROMPTLY);
            whenIn(crowd, this::play);
        }
    }

    @Override
    public void guessed(int room, double millis) {
        Window now = current;
        if (now != null) {
            (room == WATCHED_ROOM ? now.watched : now.others).add(millis);
        }
    }

    private Watchers watchers(RoomCode room, int count, Watcher.Reading... readings) {
        List<Watcher.Reading> each = new ArrayList<>();
        for (Watcher.Reading reading : readings) {
            each.addAll(Collections.nCopies(count, reading));
        }
        return new Watchers(port, room, each);
    }

    private void whenIn(Watchers watchers, Runnable next) {
        watchers.come()
                .whenCompleteAsync(
                        (allIn, failure) -> {
                            if (failure == null) {
                                next.run();
                            } else {
                                enough.completeExceptionally(failure);
                            }
                        },
                        timer);
    }

    private void play() {
        starts.forEach(Runnable::run);
        // The first window is for the machine to warm up, and does not count.
        timer.schedule(() -> measure(plan.windows, false, this::letSlowOnesIn), plan.windowSeconds, TimeUnit.SECONDS);
    }

    private void letSlowOnesIn() {
        if (watchedRoom != null && plan.slow > 0) {
            slow = watchers(watchedRoom, plan.slow, Watcher.Reading.NOT_AT_ALL, Watcher.Reading.A_BYTE_A_SECOND);
            whenIn(slow, () -> measure(plan.windows, true, this::end));
        } else {
            end();
        }
    }

    /** Measures so many windows, then goes on. */
    private void measure(int left, boolean withSlow, Runnable next) {
        if (left == 0) {
            current = null;
            next.run();
        } else {
            Window window = new Window(withSlow, new Percentiles(), new Percentiles());
            windows.add(window);
            current = window;
            timer.schedule(() -> measure(left - 1, withSlow, next), plan.windowSeconds, TimeUnit.SECONDS);
        }
    }

    private void end() {
        enough.complete(null);
        timer.shutdown();
    }

    /** Sends the spectators home. */
    public void close() {
        timer.shutdownNow();
        if (crowd != null) {
            crowd.close();
        }
        if (slow != null) {
            slow.close();
        }
    }
}
