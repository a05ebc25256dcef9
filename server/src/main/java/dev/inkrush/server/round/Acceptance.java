package dev.inkrush.server.round;

import dev.inkrush.server.scoring.Score;
import dev.inkrush.server.scoring.Token;

/** Applies the {@link AcceptanceRule} to the scores of one drawing, in their order. */
final class Acceptance {
    private final int tokens;
    private final double threshold;
    private final int prompt;
    private int inARow;

    Acceptance(AcceptanceRule rule, int prompt) {
        this.tokens = rule.tokens();
        this.threshold = rule.threshold(prompt);
        this.prompt = prompt;
    }

    /** Takes the next score; whether the drawing is recognised by it. */
    boolean accepts(Score score) {
        boolean believed = score.best() == prompt && score.promptProbability() >= threshold;
        inARow = believed ? inARow + 1 : 0;
        return believed && (inARow >= tokens || score.pen() == Token.UP);
    }

    /** The drawing starts over. */
    void restart() {
        inARow = 0;
    }
}
