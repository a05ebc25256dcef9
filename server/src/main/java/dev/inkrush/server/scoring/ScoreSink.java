package dev.inkrush.server.scoring;

/** Where the scores of a slot go; called by the scorer's thread, in the order of the tokens. */
public interface ScoreSink {
    /** A token was read. */
    void scored(Score score);

    /** All tokens fed with {@code seq}, and before it, have been read. */
    void read(int seq);

    /** The recogniser failed on this drawing; no more scores come until a restart. */
    void lost();
}
