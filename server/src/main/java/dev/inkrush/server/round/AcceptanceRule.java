package dev.inkrush.server.round;

import java.util.List;

/**
 * When the model's belief in the prompt is accepted: it is the top answer with at least the prompt's probability, for so
 * many tokens in a row or at a pen up. Belongs to a trained recogniser.
 *
 * @param tokens tokens in a row, 1 to 8
 * @param thresholds the calibrated probability for each label, above 0 and up to 1
 */
public record AcceptanceRule(int tokens, List<Double> thresholds) {
    public AcceptanceRule {
        if (thresholds == null || !thresholds.stream().allMatch(AcceptanceRule::isProbability)) {
            throw new IllegalArgumentException("each threshold of the acceptance rule must be above 0 and up to 1");
        }
        if (tokens < 1 || tokens > 8) {
            throw new IllegalArgumentException("the tokens of the acceptance rule must be 1 to 8");
        }
        thresholds = List.copyOf(thresholds);
    }

    /** The probability with which a prompt is accepted. */
    double threshold(int label) {
        return thresholds.get(label);
    }

    private static boolean isProbability(Double threshold) {
        return threshold != null && threshold > 0 && threshold <= 1;
    }
}
