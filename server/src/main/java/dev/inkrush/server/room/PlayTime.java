package dev.inkrush.server.room;

import java.util.concurrent.TimeUnit;

/** The time of a room's game: it goes as all time goes, and stands still in a pause. Moments are in nanoseconds. */
final class PlayTime {
    /** A pause that everybody has forgotten ends by itself. */
    private static final long LONGEST_PAUSE_NANOS = TimeUnit.MINUTES.toNanos(10);

    private boolean paused;
    private long pausedAtNanos;
    private long lostNanos;

    boolean paused() {
        return paused;
    }

    /** The moment of play at a moment of the room. */
    long at(long nowNanos) {
        return (paused ? pausedAtNanos : nowNanos) - lostNanos;
    }

    /** The moment of the room at a moment of play since the last pause. */
    long inRoom(long playNanos) {
        return playNanos + lostNanos;
    }

    void pause(long nowNanos) {
        paused = true;
        pausedAtNanos = nowNanos;
    }

    void goOn(long nowNanos) {
        paused = false;
        lostNanos += nowNanos - pausedAtNanos;
    }

    /** When the pause ends by itself; meaningful in a pause. */
    long latestEndNanos() {
        return pausedAtNanos + LONGEST_PAUSE_NANOS;
    }

    /** Whether there is a pause that is to end by itself. */
    boolean overdue(long nowNanos) {
        return paused && nowNanos - latestEndNanos() >= 0;
    }
}
