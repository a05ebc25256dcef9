package dev.inkrush.server.replay;

import dev.inkrush.protocol.Guess;
import dev.inkrush.protocol.Points;
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
import java.util.function.LongSupplier;

/** Adds up what is seen in a room of a replay. Confined to the replay's thread. */
final class Tally {
    private final List<FinalGuess> guesses = new ArrayList<>();
    private final List<InkOutcome> outcomes = new ArrayList<>();
    private final List<Receiver> receivers = new ArrayList<>();
    private final LongSupplier pointsDrawn;
    private final Hits hits = new Hits();
    private final Percentiles inkShares = new Percentiles();
    private final Percentiles recognitionMillis = new Percentiles();
    private final Percentiles pointToGuessMillis = new Percentiles();
    private final Map<String, Integer> errors = new TreeMap<>();
    private int recognised;
    private long pointsUp;
    private long bytesUp;
    private int framesAgain;

    /** @param pointsDrawn points that all players of the room have drawn */
    Tally(LongSupplier pointsDrawn) {
        this.pointsDrawn = pointsDrawn;
    }

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

    /** An ink frame was sent for the first time. */
    void sent(int points, int bytes) {
        pointsUp += points;
        bytesUp += bytes;
    }

    /** An ink frame was sent again. */
    void sentAgain() {
        framesAgain++;
    }

    /** One more who receives ticks. */
    Receiver receiver() {
        Receiver receiver = new Receiver(pointsDrawn);
        receivers.add(receiver);
        return receiver;
    }

    /** The server has shown a drawing of which these strokes were sent. */
    void revealed(InkOutcome outcome, List<Points> sent) {
        outcomes.add(outcome);
        if (!outcome.strokes().equals(sent)) {
            error("ink differs from what was sent");
        }
    }

    void error(String kind) {
        errors.merge(kind, 1, Integer::sum);
    }

    /** Drawings played so far. */
    int playedCount() {
        return guesses.size();
    }

    /** What has become of the drawings, in the order of the file. */
    List<InkOutcome> outcomes() {
        return outcomes.stream()
                .sorted(Comparator.comparingInt(InkOutcome::line))
                .toList();
    }

    int framesAgain() {
        return framesAgain;
    }

    Percentiles pointToGuessMillis() {
        return pointToGuessMillis;
    }

    /** Takes in all that another tally has seen. */
    void add(Tally other) {
        guesses.addAll(other.guesses);
        outcomes.addAll(other.outcomes);
        receivers.addAll(other.receivers);
        hits.add(other.hits);
        inkShares.add(other.inkShares);
        recognitionMillis.add(other.recognitionMillis);
        pointToGuessMillis.add(other.pointToGuessMillis);
        other.errors.forEach((kind, count) -> errors.merge(kind, count, Integer::sum));
        recognised += other.recognised;
        pointsUp += other.pointsUp;
        bytesUp += other.bytesUp;
        framesAgain += other.framesAgain;
    }

    /** @param drawings drawings in the file */
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
                pointToGuess(),
                ratio(bytesUp, pointsUp),
                ratio(
                        receivers.stream().mapToLong(Receiver::bytes).sum(),
                        receivers.stream().mapToLong(Receiver::points).sum()),
                receivers.stream()
                        .mapToDouble(receiver -> ratio(receiver.bytes(), receiver.points()))
                        .max()
                        .orElse(0),
                errors.values().stream().mapToInt(Integer::intValue).sum(),
                errors,
                guesses);
    }

    private MedianAndP99 pointToGuess() {
        return new MedianAndP99(pointToGuessMillis.at(50), pointToGuessMillis.at(99));
    }

    private static double ratio(long bytes, long points) {
        return points == 0 ? 0 : Math.round(100.0 * bytes / points) / 100.0;
    }
}
