package dev.inkrush.server.round;

import dev.inkrush.protocol.InkBlock;
import dev.inkrush.protocol.InkOp;
import dev.inkrush.protocol.Points;
import dev.inkrush.server.scoring.NormalForm;
import dev.inkrush.server.scoring.Score;
import dev.inkrush.server.scoring.Scorer;
import dev.inkrush.server.scoring.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * How the scorer reads one drawing: its slot, the normal form on the way there, and what has become of it. A drawing
 * without a slot, or one that the scorer gave up, is kept but not read.
 */
final class Reading {
    private final Scorer scorer;
    private final Reporter reporter;
    private final NormalForm normalForm;
    private final long slot;
    private int tokensLeft;
    private int generation;
    private boolean lost;
    private boolean closed;

    /** @param maxTokens tokens that are read at most, those of later restarts included */
    Reading(Scorer scorer, NormalForm.Spacing spacing, int prompt, int maxTokens, Reporter reporter) {
        this.scorer = scorer;
        this.reporter = reporter;
        this.normalForm = new NormalForm(spacing);
        this.slot = scorer.open(prompt, reporter);
        this.tokensLeft = maxTokens;
        this.closed = slot == Scorer.NO_SLOT;
    }

    /** Whether scores of what is fed can still come. */
    boolean goesOn() {
        return !closed && !lost && !reporter.broken();
    }

    /** Feeds a frame of ink. */
    void feed(InkBlock frame, int seq) {
        if (goesOn()) {
            send(tokens(frame), seq);
        }
    }

    /** Starts over with a drawing from which strokes were taken. */
    void restart(InkBlock drawing, int seq) {
        if (closed || reporter.broken()) {
            return;
        }
        normalForm.restart();
        scorer.restart(slot);
        generation++;
        lost = false;
        send(tokens(drawing), seq);
    }

    private void send(List<Token> tokens, int seq) {
        tokensLeft -= tokens.size();
        if (tokensLeft >= 0) {
            scorer.feed(slot, tokens, seq);
        } else {
            // A pen that jumps about for a whole round would keep the scorer from everybody else.
            close();
        }
    }

    /** Whether a score is of the drawing since its last restart. */
    boolean isCurrent(Score score) {
        return !closed && score.generation() == generation;
    }

    /** The scorer gave the drawing up, until a restart. */
    void lose() {
        lost = true;
    }

    /** Gives the slot back. */
    void close() {
        if (!closed) {
            closed = true;
            scorer.close(slot);
        }
    }

    private List<Token> tokens(InkBlock ink) {
        List<Token> tokens = new ArrayList<>();
        for (InkOp op : ink.ops()) {
            addTokens(op, tokens);
        }
        return tokens;
    }

    private void addTokens(InkOp op, List<Token> tokens) {
        Points points = InkBlock.points(op);
        for (int i = 0; i < points.size(); i++) {
            if (i == 0 && op instanceof InkOp.Down) {
                normalForm.down(points.x(i), points.y(i), tokens);
            } else {
                normalForm.move(points.x(i), points.y(i), tokens);
            }
        }
        if (op instanceof InkOp.Up) {
            normalForm.up(tokens);
        }
    }
}
