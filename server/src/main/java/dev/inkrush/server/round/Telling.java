package dev.inkrush.server.round;

import dev.inkrush.protocol.Guess;
import dev.inkrush.protocol.InkBlock;
import dev.inkrush.protocol.InkOp;
import dev.inkrush.protocol.TickFrame;
import dev.inkrush.protocol.TickFrame.OwnDelta;
import dev.inkrush.protocol.TickFrame.SeatDelta;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has been told of a drawing, and what is news: to its player, and to everybody else. */
final class Telling {
    private final Drawing drawing;
    private List<InkOp> untold = new ArrayList<>();
    private boolean startsOver;
    private boolean playerStartsOver;
    private int toldAck;
    private List<Guess> toldGuesses = List.of();
    private @Nullable Guess toldBest;

    Telling(Drawing drawing) {
        this.drawing = drawing;
    }

    /** The drawing goes on with this. */
    void drawn(List<InkOp> ops) {
        untold.addAll(ops);
    }

    /** What others have seen and heard of the drawing holds no more. */
    void startOver() {
        startsOver = true;
    }

    /** The last ink frame of which the player knows that the guesses include it. */
    int toldAck() {
        return toldAck;
    }

    boolean hasNews() {
        return startsOver || (!untold.isEmpty() && !drawing.hidden()) || hasOwnNews() || bestChanged();
    }

    private boolean hasOwnNews() {
        return playerStartsOver
                || drawing.ack() != toldAck
                || !drawing.guesses().equals(toldGuesses);
    }

    private boolean bestChanged() {
        Guess best = drawing.best();
        return best != null && !best.equals(toldBest);
    }

    /** News for the player; null without any. */
    @Nullable OwnDelta forPlayer() {
        List<Guess> guesses = drawing.guesses();
        return hasOwnNews() ? new OwnDelta(drawing.ack(), guesses.equals(toldGuesses) ? null : guesses) : null;
    }

    /** News for those who may see the ink, or may not; null when there is none for them. */
    @Nullable SeatDelta forOthers(boolean withInk, int tick) {
        if (startsOver) {
            return new SeatDelta(drawing.seat(), true, shown(withInk && !drawing.hidden()), drawing.best());
        }
        InkBlock ink = withInk && !drawing.hidden() ? new InkBlock(untold) : InkBlock.EMPTY;
        Guess best = tellsBest(tick) ? drawing.best() : null;
        return ink.ops().isEmpty() && best == null ? null : new SeatDelta(drawing.seat(), false, ink, best);
    }

    /** Seats take turns, so that guesses come evenly. */
    private boolean tellsBest(int tick) {
        return bestChanged() && (tick + drawing.seat()) % TickFrame.TICKS_BETWEEN_GUESSES == 0;
    }

    /** Everybody has been told all news of a tick. */
    void told(int tick) {
        if (startsOver || tellsBest(tick)) {
            toldBest = drawing.best();
        }
        startsOver = false;
        playerStartsOver = false;
        untold = new ArrayList<>();
        toldAck = drawing.ack();
        toldGuesses = drawing.guesses();
    }

    /** All that others were told so far, for somebody who has nothing. */
    SeatDelta whole(boolean withInk) {
        return new SeatDelta(drawing.seat(), true, shown(withInk), toldBest);
    }

    /**
     * The same for a player who has nothing: up to where ink was taken, because a page loaded anew counts on from there and
     * a number that was taken would be dropped as a repetition. The next tick says how much of it the guesses include.
     */
    OwnDelta wholeForPlayer(int takenSeq) {
        playerStartsOver = true;
        return new OwnDelta(takenSeq, drawing.guesses());
    }

    private InkBlock shown(boolean withInk) {
        return withInk ? drawing.ink().block() : InkBlock.EMPTY;
    }
}
