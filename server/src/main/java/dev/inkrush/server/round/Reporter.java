package dev.inkrush.server.round;

import dev.inkrush.server.scoring.ScoreSink;

/** Carries what the scorer says of a drawing to the thread that owns the round. */
public interface Reporter extends ScoreSink {
    /** Whether something that the scorer said could not be delivered; from then on nothing is. */
    boolean broken();
}
