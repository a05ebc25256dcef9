package dev.inkrush.server.replay;

import dev.inkrush.protocol.Guess;
import dev.inkrush.server.recording.FinalGuess;
import dev.inkrush.server.recording.Hits;
import dev.inkrush.server.recording.RecordedDrawing;
import dev.inkrush.server.replay.ReplayReport.MedianAndP90;
import dev.inkrush.server.replay.ReplayReport.MedianAndP99;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Adds up what a replay sees. Confined to the replay's thread. */
final class Tally {
    private final List<FinalGuess> guesses = new ArrayList<>();
    private final Hits hits = new Hits();
    private final Percentiles inkShares = new Percentiles();
    private final Percentiles recognitionMillis = new Percentiles();
    private final Percentiles pointToGuessMillis = new Percentiles();
    private final Map<String, Integer> errors = new TreeMap<>();
    private int recognised;
    private long pointsUp;
    private long bytesUp;
    private long pointsDown;
    private long bytesDown;

    /** A drawing has been read to its end. */
    void played(RecordedDrawing drawing, int label, List<Guess> best) {
        guesses.add(new FinalGuess(drawing.line(), drawing.word(), drawing.keyId(), best));
        hits.count(label, best);
    }

    /** A drawing was accepted when this share of it, 0 to 1, had been read. */
    void recognised(int atMillis, double inkShare) {
        recognised++;
        recognitionMillis.add(atMillis);
        inkShares.add(inkShare);
    }

    void guessed(double millisSinceSent) {
        pointToGuessMillis.add(millisSinceSent);
    }

    /** An ink frame was sent in a room where so many receive its points. */
    void sent(int points, int bytes, int receivers) {
        pointsUp += points;
        bytesUp += bytes;
        pointsDown += (long) points * receivers;
    }

    void received(int bytes) {
        bytesDown += bytes;
    }

    void error(String kind) {
        errors.merge(kind, 1, Integer::sum);
    }

    /** Drawings played so far. */
    int playedCount() {
        return guesses.size();
    }

    ReplayReport report(int drawings) {
        guesses.sort(Comparator.comparingInt(FinalGuess::line));
        Hits.Accuracy end = hits.accuracy();
        return new ReplayReport(
                drawings,
                guesses.size(),
                recognised,
                end.top1(),
                end.top3(),
                new MedianAndP90(inkShares.at(50), inkShares.at(90)),
                new MedianAndP90(recognitionMillis.at(50), recognitionMillis.at(90)),
                new MedianAndP99(pointToGuessMillis.at(50), pointToGuessMillis.at(99)),
                ratio(bytesUp, pointsUp),
                ratio(bytesDown, pointsDown),
                errors.values().stream().mapToInt(Integer::intValue).sum(),
                errors,
                guesses);
    }

    private static double ratio(long bytes, long points) {
        return points == 0 ? 0 : Math.round(100.0 * bytes / points) / 100.0;
    }
}
