package dev.inkrush.server.round;

import dev.inkrush.server.scoring.NormalForm;
import dev.inkrush.server.scoring.Scorer;

/**
 * Opens drawings: what all drawings of a room are read with.
 *
 * @param maxTokens tokens of one player that are read in a round
 */
public record DrawingDesk(
        Scorer scorer, NormalForm.Spacing spacing, AcceptanceRule acceptance, int maxTokens, Reporters reporters) {

    /** Makes the way back from the scorer for one drawing. */
    public interface Reporters {
        Reporter reporter(int serial, int seat);
    }

    Drawing open(int serial, int seat, String playerId, String name, int prompt, LagQuota lag) {
        return new Drawing(seat, playerId, name, read(serial, seat, prompt), new Acceptance(acceptance, prompt), lag);
    }

    Reading read(int serial, int seat, int prompt) {
        return new Reading(scorer, spacing, prompt, maxTokens, reporters.reporter(serial, seat));
    }
}
