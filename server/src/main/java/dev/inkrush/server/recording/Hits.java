package dev.inkrush.server.recording;

import dev.inkrush.protocol.Guess;
import java.util.List;

/** Counts how often a word was among the best guesses. Not safe for use by several threads. */
public final class Hits {
    private int asked;
    private int first;
    private int firstThree;

    /** Counts a list of guesses, best first. */
    public void count(int label, List<Guess> guesses) {
        asked++;
        int rank = guesses.stream().map(Guess::label).toList().indexOf(label);
        first += rank == 0 ? 1 : 0;
        firstThree += rank >= 0 && rank < 3 ? 1 : 0;
    }

    /** Takes in all that another has counted. */
    public void add(Hits other) {
        asked += other.asked;
        first += other.first;
        firstThree += other.firstThree;
    }

    public Accuracy accuracy() {
        return new Accuracy(percent(first), percent(firstThree));
    }

    private double percent(int hits) {
        return asked == 0 ? 0 : Math.round(10_000.0 * hits / asked) / 100.0;
    }

    /** Percent of the drawings whose word was the best guess, or among the best three. */
    public record Accuracy(double top1, double top3) {}
}
