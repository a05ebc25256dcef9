package dev.inkrush.server.round;

import dev.inkrush.protocol.ClientMessage.InkFrame;
import dev.inkrush.protocol.ErrorCode;
import dev.inkrush.protocol.Guess;
import dev.inkrush.protocol.InkBlock;
import dev.inkrush.protocol.InkOp;
import dev.inkrush.protocol.RevealFrame.Thought;
import dev.inkrush.protocol.TickFrame.OwnDelta;
import dev.inkrush.server.scoring.Score;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one player draws in one round, how the scorer reads it, and what has been told of it. */
public final class Drawing {
    /** Thoughts closer in time than this are one, so that a reveal stays small. */
    private static final int THOUGHT_MILLIS = 50;

    private final int seat;
    private final String playerId;
    private String name;
    private final Acceptance acceptance;
    private final LagQuota lag;
    private final PenGauge gauge = new PenGauge();

    private boolean hidden;
    private Reading reading;
    private Ink ink = Ink.EMPTY;
    private int lastSeq;
    private int readSeq;
    private List<Guess> guesses = List.of();
    private double bestBelief;
    private @Nullable Recognition recognition;
    private final List<Thought> thoughts = new ArrayList<>();

    private final Telling telling = new Telling(this);

    Drawing(int seat, String playerId, String name, Reading reading, Acceptance acceptance, LagQuota lag) {
        this.seat = seat;
        this.playerId = playerId;
        this.name = name;
        this.reading = reading;
        this.acceptance = acceptance;
        this.lag = lag;
    }

    public int seat() {
        return seat;
    }

    public String playerId() {
        return playerId;
    }

    /** The name that the player had when the drawing was begun, or got from the host since. */
    public String name() {
        return name;
    }

    void rename(String newName) {
        name = newName;
    }

    /** Whether nobody but the player may see the ink. */
    public boolean hidden() {
        return hidden;
    }

    /** Hides the ink, what has been shown included, or shows it again. The player's own page goes on with its own. */
    void hide(boolean hide) {
        if (hidden != hide) {
            hidden = hide;
            telling.startOver();
        }
    }

    /** Whether the player has sent anything. */
    public boolean begun() {
        return lastSeq > 0;
    }

    public Ink ink() {
        return ink;
    }

    /** Null until recognised. */
    public @Nullable Recognition recognition() {
        return recognition;
    }

    /** What the model believes, best first; empty before it has read anything. */
    List<Guess> guesses() {
        return guesses;
    }

    /** The top guess; null when there is none. */
    @Nullable Guess best() {
        return guesses.isEmpty() ? null : guesses.getFirst();
    }

    /** The highest probability that the model has given the prompt, 0 to 1. */
    public double bestBelief() {
        return bestBelief;
    }

    /** What the model thought, in the order of time. */
    public List<Thought> thoughts() {
        return List.copyOf(thoughts);
    }

    /**
     * Takes a frame of ink. A frame that was taken already changes nothing, and neither does a refused one.
     *
     * @param elapsedMs milliseconds since the round's start, by the server's clock
     * @return why the frame is refused; null when it is not
     */
    public @Nullable ErrorCode take(InkFrame frame, int elapsedMs) {
        if (frame.seq() <= lastSeq) {
            return null;
        }
        if (frame.seq() > lastSeq + 1) {
            return ErrorCode.INK_GAP;
        }
        Ink next = ink;
        for (InkOp op : frame.ink().ops()) {
            ErrorCode refusal = next.refusal(op);
            if (refusal != null) {
                return refusal;
            }
            next = next.after(op);
        }
        ink = next;
        lastSeq = frame.seq();
        gauge.measure(frame.ink(), elapsedMs);
        telling.drawn(frame.ink().ops());
        read(frame.ink());
        return null;
    }

    private void read(InkBlock frame) {
        boolean startsOver = frame.ops().stream().anyMatch(op -> op instanceof InkOp.Undo || op instanceof InkOp.Clear);
        if (startsOver) {
            if (ink.isEmpty()) {
                guesses = List.of();
                telling.startOver();
            }
            acceptance.restart();
            reading.restart(ink.block(), lastSeq);
        } else {
            reading.feed(frame, lastSeq);
        }
    }

    /** Takes a score; whether the drawing would be recognised by it for the first time. */
    boolean scored(Score score, int atMs) {
        if (!reading.isCurrent(score)) {
            return false;
        }
        guesses = score.guesses();
        bestBelief = Math.max(bestBelief, score.promptProbability());
        think(Thought.of(atMs, guesses.getFirst(), score.promptProbability()));
        return acceptance.accepts(score) && recognition == null;
    }

    private void think(Thought thought) {
        if (!thoughts.isEmpty()) {
            Thought before = thoughts.getLast();
            if (before.best().equals(thought.best()) && before.promptProbability() == thought.promptProbability()) {
                return;
            }
            if (before.atMs() / THOUGHT_MILLIS == thought.atMs() / THOUGHT_MILLIS) {
                thoughts.removeLast();
            }
        }
        thoughts.add(thought);
    }

    /**
     * The drawing is recognised.
     *
     * @param atMs milliseconds since the round's start
     * @param before recognitions before this one
     */
    Recognition recognise(int atMs, Collection<Recognition> before) {
        int stamp = Math.max(0, atMs - lag.spend());
        // A place that was told stays: whom lag let seem later shares it.
        long ahead = before.stream().filter(other -> other.atMs() <= stamp).count();
        recognition = new Recognition(stamp, 1 + (int) ahead, gauge.drawn());
        return recognition;
    }

    /** Length drawn up to the recognition or the bell, in canvas units; what was taken back counts as well. */
    public int inkUsed() {
        return recognition == null ? gauge.drawn() : recognition.ink();
    }

    /** Whether the pen has moved as no hand can. */
    public boolean flagged() {
        return gauge.flagged();
    }

    /** The scorer has read all ink up to a frame. */
    public void readUpTo(int seq) {
        readSeq = Math.max(readSeq, seq);
    }

    /** The scorer gave the drawing up. */
    public void lost() {
        reading.lose();
    }

    /** Whether the model has had its say on all ink, or will have none. */
    boolean settled() {
        return ack() == lastSeq;
    }

    /** Whether more ink could get it recognised. */
    boolean open() {
        return recognition == null && reading.goesOn();
    }

    /** Has the drawing read again, by a new tenancy in the scorer. */
    void goOn(Reading newReading) {
        reading.close();
        reading = newReading;
        acceptance.restart();
        reading.feed(ink.block(), lastSeq);
    }

    /** Gives the scorer's slot back; the drawing stays. */
    void close() {
        reading.close();
    }

    /** The last ink frame on which the model has had its say. */
    int ack() {
        // Never less than was told: a drawing that was given up and starts over is read again from its first point.
        return reading.goesOn() ? Math.max(readSeq, telling.toldAck()) : lastSeq;
    }

    /** What is told of the drawing while the round runs. */
    Telling telling() {
        return telling;
    }

    /** The player's own part of a snapshot. */
    public OwnDelta wholeForPlayer() {
        return telling.wholeForPlayer(lastSeq);
    }
}
