package dev.inkrush.server.scoring;

import java.util.ArrayList;
import java.util.List;

/** Writes down what a slot is told. */
public final class Tape implements ScoreSink {
    private final List<Score> scores = new ArrayList<>();
    private final List<Integer> read = new ArrayList<>();
    private int losses;

    @Override
    public void scored(Score score) {
        scores.add(score);
    }

    @Override
    public void read(int seq) {
        read.add(seq);
    }

    @Override
    public void lost() {
        losses++;
    }

    public List<Score> scores() {
        return scores;
    }

    public List<Integer> read() {
        return read;
    }

    public int losses() {
        return losses;
    }
}
