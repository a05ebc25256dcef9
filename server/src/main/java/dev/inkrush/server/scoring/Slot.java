package dev.inkrush.server.scoring;

import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/** A player's place in the scorer: its tenant, and the tokens that wait to be read. Confined to the scorer's thread. */
final class Slot {
    private static final long FREE = Scorer.NO_SLOT;

    private final ArrayDeque<ScorerCommand.Feed> feeds = new ArrayDeque<>();
    private int cursor;
    private int pending;
    private long handle = FREE;
    private int promptLabel;
    private @Nullable ScoreSink sink;
    private int generation;
    private boolean lost;
    private boolean waiting;

    void open(ScorerCommand.Open open) {
        handle = open.handle();
        promptLabel = open.promptLabel();
        sink = open.sink();
        generation = 0;
        forget();
    }

    /** Begins an empty drawing of the same tenant. */
    void restart(int newGeneration) {
        generation = newGeneration;
        forget();
    }

    void close() {
        handle = FREE;
        sink = null;
        forget();
    }

    /** Gives the drawing up and tells the tenant, once. */
    void lose() {
        if (!lost) {
            forget();
            lost = true;
            sink().lost();
        }
    }

    /** Queues tokens; the sink hears of those that need no step at once. */
    void feed(ScorerCommand.Feed feed) {
        feeds.add(feed);
        pending += feed.tokens().size();
        tellRead();
    }

    /** The token to read next; there must be one. */
    Token next() {
        return feeds.getFirst().tokens().get(cursor);
    }

    /** Hands over what the recogniser made of {@link #next}, and goes on to the token after it. */
    void scored(Score score) {
        cursor++;
        pending--;
        sink().scored(score);
        tellRead();
    }

    boolean heldBy(long tenancy) {
        return handle == tenancy;
    }

    int promptLabel() {
        return promptLabel;
    }

    int generation() {
        return generation;
    }

    boolean lost() {
        return lost;
    }

    /** Tokens that wait. */
    int pending() {
        return pending;
    }

    /** Whether the slot stands in the line of those with something to read. */
    boolean waiting() {
        return waiting;
    }

    void setWaiting(boolean stands) {
        waiting = stands;
    }

    private void tellRead() {
        while (!feeds.isEmpty() && feeds.getFirst().tokens().size() == cursor) {
            cursor = 0;
            sink().read(feeds.removeFirst().seq());
        }
    }

    private void forget() {
        feeds.clear();
        cursor = 0;
        pending = 0;
        lost = false;
    }

    private ScoreSink sink() {
        if (sink == null) {
            throw new IllegalStateException("a free slot has no sink");
        }
        return sink;
    }
}
