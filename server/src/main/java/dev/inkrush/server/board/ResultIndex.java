package dev.inkrush.server.board;

import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * Where stored results are counted. It may be away, and it may come back having forgotten any number of the latest
 * results; it says itself how far it remembers. Methods never block; their stages complete on any thread, exceptionally
 * when the index is away.
 */
public interface ResultIndex {
    /** Changes whenever the index has been away and is back, and so may have forgotten something. */
    long presence();

    /** Up to which number of this outbox all results have been counted, as far as the index remembers; 0 for none. */
    CompletionStage<Long> remembered(String outbox);

    /** Counts each result in all of its boards, unless its id was counted before. Any order gives the same boards. */
    CompletionStage<Void> count(List<Result> results);

    /**
     * Notes that all results up to {@code to} have been counted, if those up to {@code from} still are: an index that
     * has forgotten some meanwhile must be asked to count those again. Call when {@link #count} has completed.
     *
     * @return what is remembered now: {@code to}, unless something was forgotten
     */
    CompletionStage<Long> remember(String outbox, long from, long to);
}
