package dev.inkrush.server.bench;

import dev.inkrush.protocol.RoomCode;
import dev.inkrush.server.replay.ReplayObserver;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Measures what spectators cost the players. Rooms play at the pace of the recordings, the first of them is watched by a
 * crowd. Windows with the crowd alone take turns with windows in which slow spectators come as well and stay until the
 * server has dropped them, so that whatever else the machine does falls on both sides of each comparison.
 *
 * <p>The span is that of the player: from the moment when an ink frame is handed to the client's socket to the moment when
 * the tick has been read whose guesses include it. Both ends' sockets and the wait for the next tick are inside; what the
 * page does with it is not. Players, spectators and server share the machine.
 */
public final class RoomsBench implements ReplayObserver {
    private static final int WATCHED_ROOM = 1;

    /** Slow spectators who have not been dropped by then never will be. */
    private static final int LONGEST_SLOW_SECONDS = 120;

    private static final List<Reading> SLOW = List.of(Reading.NOT_AT_ALL, Reading.A_BYTE_A_SECOND);

    private final Plan plan;
    private final int port;
    private final IntSupplier dropped;
    private final CompletableFuture<Void> enough = new CompletableFuture<>();
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "bench"));
    private final List<Runnable> starts = Collections.synchronizedList(new ArrayList<>());
    private final List<Window> windows = Collections.synchronizedList(new ArrayList<>());
    private final List<Watchers> crowds = Collections.synchronizedList(new ArrayList<>());
    private final Queue<Reading> ahead = new ArrayDeque<>();
    private @Nullable RoomCode watchedRoom;
    private volatile @Nullable Measurement current;

    /**
     * What to measure.
     *
     * @param rooms at the same time
     * @param spectators of the first room
     * @param slow spectators who join them for each window that has some
     * @param windows with the crowd alone, and as many with slow spectators of each kind
     * @param windowSeconds length of a window with the crowd alone
     */
    public record Plan(int rooms, int spectators, int slow, int windows, int windowSeconds) {}

    /**
     * Begins with the first room.
     *
     * @param port of the server on this machine
     * @param dropped how many connections the server has closed so far for being slow
     */
    public RoomsBench(Plan plan, int port, IntSupplier dropped) {
        this.plan = plan;
        this.port = port;
        this.dropped = dropped;
        for (int window = 0; window < plan.windows; window++) {
            ahead.add(Reading.PROMPTLY);
            if (plan.slow > 0) {
                ahead.addAll(SLOW);
            }
        }
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
        if (starts.size() == plan.rooms) {
            letIn(plan.spectators, Reading.PROMPTLY, this::play);
        }
    }

    @Override
    public void guessed(int room, double millis) {
        Measurement now = current;
        if (now != null) {
            now.add(room == WATCHED_ROOM, millis);
        }
    }

    /** Goes on when so many spectators of a kind are in the watched room. */
    private void letIn(int count, Reading reading, Runnable next) {
        if (watchedRoom == null) {
            throw new IllegalStateException("all rooms are ready, but the first");
        }
        Watchers watchers = new Watchers(port, watchedRoom, Collections.nCopies(count, reading));
        crowds.add(watchers);
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
        // Until the machine has warmed up nothing counts.
        timer.schedule(this::measureNext, plan.windowSeconds, TimeUnit.SECONDS);
    }

    private void measureNext() {
        Reading reading = ahead.poll();
        if (reading == null) {
            enough.complete(null);
            timer.shutdown();
        } else if (reading == Reading.PROMPTLY) {
            Measurement measurement = begin(reading);
            timer.schedule(() -> end(measurement), plan.windowSeconds, TimeUnit.SECONDS);
        } else {
            letIn(plan.slow, reading, () -> watchDrops(begin(reading), 1));
        }
    }

    private Measurement begin(Reading reading) {
        Measurement measurement = new Measurement(reading, dropped.getAsInt());
        current = measurement;
        return measurement;
    }

    private void end(Measurement measurement) {
        current = null;
        windows.add(measurement.window());
        measureNext();
    }

    /** Looks once a second how many have been dropped. */
    private void watchDrops(Measurement measurement, int second) {
        int count = measurement.dropped(dropped.getAsInt(), second);
        if (count == plan.slow || second == LONGEST_SLOW_SECONDS) {
            end(measurement);
        } else {
            timer.schedule(() -> watchDrops(measurement, second + 1), 1, TimeUnit.SECONDS);
        }
    }

    /** Sends the spectators home. */
    public void close() {
        timer.shutdownNow();
        crowds.forEach(Watchers::close);
    }
}
