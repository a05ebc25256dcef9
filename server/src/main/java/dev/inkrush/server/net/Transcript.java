package dev.inkrush.server.net;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a session was told lately, from which a client whose connection broke gets exactly what it has missed. It holds
 * what was handed to the session's connections, in that order and nothing else, so that a frame which was skipped for a
 * slow peer is a gap here as it is there. Confined to the event loop of the session's present connection.
 *
 * <p>Costs a reference for each frame: those that go to many are shared.
 */
final class Transcript {
    /** How far back it goes, and how long a session outlives its connection. */
    static final Duration SPAN = Duration.ofSeconds(10);

    /** Most bytes of frames that are kept, whoever else holds them. */
    static final int MOST_BYTES = 512 << 10;

    private final String epoch;
    private final ArrayDeque<Told> recent = new ArrayDeque<>();
    private long count;
    private int bytes;
    private boolean gap;

    /** @param epoch names the session's frames, and is told with its welcome */
    Transcript(String epoch) {
        this.epoch = epoch;
    }

    String epoch() {
        return epoch;
    }

    void add(Told told) {
        recent.add(told);
        count++;
        bytes += told.frame().length();
        while (!recent.isEmpty() && (bytes > MOST_BYTES || outlived(recent.peek(), told.atNanos()))) {
            bytes -= recent.remove().frame().length();
        }
    }

    private static boolean outlived(Told told, long nowNanos) {
        return nowNanos - told.atNanos() > SPAN.toNanos();
    }

    /** A frame was left out: what follows makes no sense without a snapshot. */
    void skipped() {
        gap = true;
    }

    /** A snapshot has been told since. */
    void mended() {
        gap = false;
    }

    /**
     * The frames that a client has missed.
     *
     * @param ofEpoch the epoch in which it has counted
     * @param offset how many frames it has received in that epoch
     * @return null when they are not all here any more, or never were
     */
    @Nullable List<Frame> after(String ofEpoch, long offset) {
        long missed = count - offset;
        if (gap || !epoch.equals(ofEpoch) || missed < 0 || missed > recent.size()) {
            return null;
        }
        return recent.stream().skip(recent.size() - missed).map(Told::frame).toList();
    }
}
