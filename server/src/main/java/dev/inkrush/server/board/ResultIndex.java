package dev.inkrush.server.board;

import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * Where stored results are counted. It may be away, and it may come back having forgotten any number of the latest
 * results; it says itself how far it remembers. Methods never block; their stages complete on any thread, exceptionally
 * when the index is away.
 */
public interface ResultIndex {
    /** The last number that {@link #remember} was told for this outbox; 0 when it never was. */
    CompletionStage<Long> remembered(String outbox);

    /** Counts each result in all of its boards, unless its id was counted before. Any order gives the same boards. */
    CompletionStage<Void> count(List<Result> results);

    /** Notes that all results of an outbox up to a number have been counted. Call after {@link #count} completed. */
    CompletionStage<Void> remember(String outbox, long number);
}
