package dev.inkrush.server.testkit;

import dev.inkrush.protocol.Guess;
import dev.inkrush.server.scoring.Score;
import dev.inkrush.server.scoring.ScoreSink;
import dev.inkrush.server.scoring.Scorer;
import dev.inkrush.server.scoring.Token;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.TreeMap;

/**
 * A scorer that keeps the real one's promises, one token for each slot a cycle, and believes in the prompt by the number
 * of tokens read: 1% for each, up to 99%. Not before a test lets it {@link #work}.
 */
public final class FakeScorer implements Scorer {
    private static final int SOMETHING_ELSE = 0;

    private final TreeMap<Long, Slot> slots = new TreeMap<>();
    private int capacity = Integer.MAX_VALUE;
    private long opened;
    private boolean failing;
    private boolean paused;

    private static final class Slot {
        private final int prompt;
        private final ScoreSink sink;
        private final Deque<Runnable> queue = new ArrayDeque<>();
        private int generation;
        private int tokens;

        Slot(int prompt, ScoreSink sink) {
            this.prompt = prompt;
            this.sink = sink;
        }

        void read(Token token) {
            tokens++;
            double belief = Math.min(99, tokens) / 100.0;
            Guess other = new Guess(SOMETHING_ELSE, 100);
            Guess hit = Guess.of(prompt, belief);
            boolean best = belief >= 0.5;
            List<Guess> guesses = best ? List.of(hit, other) : List.of(other, hit);
            sink.scored(new Score(generation, token.pen(), best ? prompt : SOMETHING_ELSE, guesses, belief));
        }
    }

    /** The most slots there are. */
    public void limitTo(int slotCount) {
        capacity = slotCount;
    }

    /** From now on every call throws, as only a bug would. */
    public void failing(boolean fails) {
        failing = fails;
    }

    /** Slots that are taken. */
    public int open() {
        return slots.size();
    }

    @Override
    public long open(int promptLabel, ScoreSink sink) {
        failIfTold();
        if (slots.size() >= capacity) {
            return NO_SLOT;
        }
        slots.put(++opened, new Slot(promptLabel, sink));
        return opened;
    }

    @Override
    public void feed(long handle, List<Token> tokens, int seq) {
        failIfTold();
        Slot slot = slots.get(handle);
        if (slot != null) {
            tokens.forEach(token -> slot.queue.add(() -> slot.read(token)));
            slot.queue.add(() -> slot.sink.read(seq));
        }
    }

    @Override
    public void restart(long handle) {
        Slot slot = slots.get(handle);
        if (slot != null) {
            slot.queue.clear();
            slot.generation++;
            slot.tokens = 0;
        }
    }

    @Override
    public void close(long handle) {
        slots.remove(handle);
    }

    /** Gives every drawing up, as after a fault of the recogniser. */
    public void loseAll() {
        slots.values().forEach(slot -> {
            slot.queue.clear();
            slot.sink.lost();
        });
    }

    /** Whether {@link #work} does nothing, as when the scorer is behind. */
    public void paused(boolean pauses) {
        paused = pauses;
    }

    /** Reads at most one token of each slot. */
    public int work() {
        if (paused) {
            return 0;
        }
        int done = 0;
        for (Slot slot : List.copyOf(slots.values())) {
            Runnable step = slot.queue.poll();
            if (step != null) {
                step.run();
                done++;
            }
        }
        return done;
    }

    private void failIfTold() {
        if (failing) {
            throw new IllegalStateException("told to fail");
        }
    }
}
