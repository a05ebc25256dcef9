package dev.inkrush.server.bench;

import dev.inkrush.server.replay.Percentiles;
import java.util.ArrayList;
import java.util.List;

/** A {@link Window} while it is measured; latencies and drops may come from two threads. */
final class Measurement {
    private final Reading reading;
    private final int droppedBefore;
    private final Percentiles watched = new Percentiles();
    private final Percentiles others = new Percentiles();
    private final List<Integer> dropSeconds = new ArrayList<>();

    /** @param droppedBefore how many connections the server had dropped when the window began */
    Measurement(Reading reading, int droppedBefore) {
        this.reading = reading;
        this.droppedBefore = droppedBefore;
    }

    /** So many milliseconds went by from a point to its guess. */
    synchronized void add(boolean inWatchedRoom, double millis) {
        (inWatchedRoom ? watched : others).add(millis);
    }

    /**
     * Notes what the server has dropped by now.
     *
     * @param inAll since the server's start
     * @param second of the window
     * @return how many were dropped in this window
     */
    synchronized int dropped(int inAll, int second) {
        while (dropSeconds.size() < inAll - droppedBefore) {
            dropSeconds.add(second);
        }
        return dropSeconds.size();
    }

    synchronized Window window() {
        return new Window(
                reading, watched.at(50), watched.at(99), others.at(50), others.at(99), List.copyOf(dropSeconds));
    }
}
