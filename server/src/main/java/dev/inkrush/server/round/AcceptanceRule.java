package dev.inkrush.server.round;

/**
 * When the model's belief in the prompt is accepted: it is the top guess with at least this probability, for so many
 * tokens in a row or at a pen up. Belongs to a trained recogniser.
 *
 * @param threshold calibrated probability, above 0 and up to 1
 * @param tokens tokens in a row, 1 to 8
 */
public record AcceptanceRule(double threshold, int tokens) {
    public AcceptanceRule {
        if (!(threshold > 0 && threshold <= 1) || tokens < 1 || tokens > 8) {
            throw new IllegalArgumentException("the acceptance rule is out of range");
        }
    }
}
