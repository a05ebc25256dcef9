package dev.inkrush.server.outbox;

import dev.inkrush.server.board.BoardsAway;
import dev.inkrush.server.board.Result;
import dev.inkrush.server.board.ResultIndex;
import dev.inkrush.server.time.Randomness;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.random.RandomGenerator;

/** An index in memory that fails and forgets on command, as a Redis does that is killed and comes back. */
final class UnreliableIndex implements ResultIndex {
    private record State(Map<String, Result> counted, Map<String, Long> remembered) {}

    /** Grows with every change; a file that lost its tail is one of these. */
    private final List<State> history = new ArrayList<>(List.of(new State(Map.of(), Map.of())));

    private RandomGenerator dice = Randomness.seeded(0);
    private int failuresInTen;
    private int requests;
    private long presence = 1;

    void fail(RandomGenerator chance, int timesInTen) {
        this.dice = chance;
        this.failuresInTen = timesInTen;
    }

    void comeBack() {
        presence++;
    }

    void loseTail(int changes) {
        history.subList(Math.max(1, history.size() - changes), history.size()).clear();
    }

    int changes() {
        return history.size() - 1;
    }

    int requests() {
        return requests;
    }

    /** In the order in which they were counted first. */
    List<Result> counted() {
        return List.copyOf(now().counted().values());
    }

    private State now() {
        return history.getLast();
    }

    @Override
    public long presence() {
        return presence;
    }

    @Override
    public CompletionStage<Long> remembered(String outbox) {
        requests++;
        return fails()
                ? away()
                : CompletableFuture.completedFuture(now().remembered().getOrDefault(outbox, 0L));
    }

    @Override
    public CompletionStage<Void> count(List<Result> results) {
        requests++;
        boolean fails = fails();
        for (Result result : results) {
            if (fails && dice.nextBoolean()) {
                return away();
            }
            Map<String, Result> counted = new LinkedHashMap<>(now().counted());
            counted.putIfAbsent(result.id(), result);
            history.add(new State(counted, now().remembered()));
        }
        return fails ? away() : CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletionStage<Long> remember(String outbox, long from, long to) {
        requests++;
        boolean fails = fails();
        long before = now().remembered().getOrDefault(outbox, 0L);
        if (before == from && (!fails || dice.nextBoolean())) {
            Map<String, Long> remembered = new HashMap<>(now().remembered());
            remembered.put(outbox, to);
            history.add(new State(now().counted(), remembered));
        }
        return fails ? away() : CompletableFuture.completedFuture(before == from ? to : before);
    }

    private boolean fails() {
        return dice.nextInt(10) < failuresInTen;
    }

    private static <T> CompletionStage<T> away() {
        return CompletableFuture.failedFuture(new BoardsAway("on command"));
    }
}
