package dev.inkrush.server.replay;

import dev.inkrush.protocol.ClientMessage.InkFrame;
import dev.inkrush.protocol.Guess;
import dev.inkrush.protocol.InkOp;
import dev.inkrush.protocol.Points;
import dev.inkrush.protocol.TickFrame.OwnDelta;
import dev.inkrush.server.recording.RecordedDrawing;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleConsumer;

/** One drawing being drawn: its frames on their way out, and what has come back. Confined to the replay's thread. */
final class Attempt {
    private static final int NOT_RECOGNISED = -1;

    private final int serial;
    private final RecordedDrawing drawing;
    private final List<InkSchedule.Frame> frames;
    private final long[] sentNanos;
    private int sent;
    private int sentAtMost;
    private int acknowledged;
    private int pointsAcknowledged;
    private List<Guess> guesses = List.of();
    private int recognisedAtMillis = NOT_RECOGNISED;
    private boolean shareKnown;

    Attempt(int serial, RecordedDrawing drawing, double speed) {
        this.serial = serial;
        this.drawing = drawing;
        frames = InkSchedule.of(drawing, speed);
        sentNanos = new long[frames.size()];
    }

    int serial() {
        return serial;
    }

    RecordedDrawing drawing() {
        return drawing;
    }

    /** What the model thought last. */
    List<Guess> guesses() {
        return guesses;
    }

    /** Whether all frames have been sent. */
    boolean allSent() {
        return sent == frames.size();
    }

    /** Whether the server's guesses include all of the drawing. */
    boolean allRead() {
        return acknowledged >= frames.size();
    }

    /** Milliseconds from the drawing's beginning to its next frame. */
    int nextAtMillis() {
        return frames.get(sent).atMillis();
    }

    /** Milliseconds from the drawing's beginning to its last frame. */
    int lastAtMillis() {
        return frames.getLast().atMillis();
    }

    int nextPoints() {
        return frames.get(sent).points();
    }

    /** Whether the next frame has been sent before. */
    boolean nextIsRepetition() {
        return sent < sentAtMost;
    }

    /** The next frame; it counts as sent. */
    InkFrame send(long nowNanos) {
        if (!nextIsRepetition()) {
            sentNanos[sent] = nowNanos;
        }
        InkSchedule.Frame frame = frames.get(sent++);
        sentAtMost = Math.max(sent, sentAtMost);
        return new InkFrame(serial, sent, frame.ink());
    }

    /** The connection was another one: whatever was not acknowledged is to be sent again. */
    void rewind() {
        sent = acknowledged;
    }

    /** The server accepted the drawing. */
    void recognised(int atMillis) {
        recognisedAtMillis = atMillis;
    }

    /** A snapshot tells what was taken; how much of it the guesses include, the next news tells. */
    void snapshot(OwnDelta delta) {
        if (delta.guesses() != null) {
            guesses = delta.guesses();
        }
        sent = Math.clamp(delta.ackSeq(), sent, sentAtMost);
    }

    /**
     * Takes in news of the drawer's own drawing.
     *
     * @param guessed told for each frame that the guesses now include how many milliseconds ago it was sent
     */
    void news(OwnDelta delta, long atNanos, DoubleConsumer guessed) {
        if (delta.guesses() != null) {
            guesses = delta.guesses();
        }
        for (; acknowledged < Math.min(delta.ackSeq(), sentAtMost); acknowledged++) {
            pointsAcknowledged += frames.get(acknowledged).points();
            guessed.accept((atNanos - sentNanos[acknowledged]) / (double) TimeUnit.MILLISECONDS.toNanos(1));
        }
        sent = Math.max(sent, acknowledged);
    }

    /** The drawing has been read to its end. */
    void finish(int label, Tally tally) {
        tellRecognition(tally);
        tally.played(drawing, label, guesses);
    }

    String word() {
        return drawing.word();
    }

    /** The strokes that were sent. */
    List<Points> strokes() {
        List<InkOp> ops =
                frames.stream().flatMap(frame -> frame.ink().ops().stream()).toList();
        return InkOutcome.strokes(ops);
    }

    /** The news that follow the acceptance tell how much had been read by then. */
    void tellRecognition(Tally tally) {
        if (recognisedAtMillis != NOT_RECOGNISED && !shareKnown) {
            shareKnown = true;
            tally.recognised(recognisedAtMillis, (double) pointsAcknowledged / drawing.pointCount());
        }
    }
}
