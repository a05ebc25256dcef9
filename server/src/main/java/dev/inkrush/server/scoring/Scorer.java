package dev.inkrush.server.scoring;

import java.util.List;

/**
 * Reads ink while it is drawn. A player in a round has a slot; the handle of a slot names its tenancy, so that what was
 * asked for an earlier tenant never touches a later one. Every method may be called from any room shard and never
 * blocks; calls from one thread take effect in their order.
 */
public interface Scorer {
    /** The handle of no slot: all are taken. */
    long NO_SLOT = -1;

    /**
     * Takes a free slot with an empty drawing.
     *
     * @param promptLabel index of the word whose probability every score reports
     * @param sink called by the scorer's thread; must not block
     * @return a handle, or {@link #NO_SLOT}
     */
    long open(int promptLabel, ScoreSink sink);

    /**
     * Queues tokens. Each is read in one step of its own, so that scores do not depend on how the ink arrived. After the
     * last of them (at once in order, if there are none) the sink is told that {@code seq} has been read.
     */
    void feed(long slot, List<Token> tokens, int seq);

    /** Forgets the drawing, queued tokens included; later scores are of the new one. */
    void restart(long slot);

    /** Frees the slot. Scores that were under way are dropped. */
    void close(long slot);
}
