package dev.inkrush.server.replay;

import dev.inkrush.protocol.RevealFrame;
import dev.inkrush.protocol.ServerMessage.RoundEnded;
import dev.inkrush.protocol.ServerMessage.RoundResult;
import java.util.HashMap;
import java.util.Map;

/**
 * Puts together what a room is shown of each drawing at the end of a round, whoever of its players is told first. Confined
 * to the replay's thread.
 */
final class Reveals {
    private final Tally tally;
    private final Map<Integer, Attempt> read = new HashMap<>();
    private final Map<Integer, RoundResult> results = new HashMap<>();
    private int round;

    Reveals(Tally tally) {
        this.tally = tally;
    }

    void roundStarted(int number) {
        round = number;
        read.clear();
        results.clear();
    }

    /** The drawing of a seat has been read to its end. */
    void read(int seat, Attempt attempt) {
        read.put(seat, attempt);
    }

    void ended(RoundEnded ended) {
        if (ended.round() == round) {
            ended.results().forEach(result -> results.put(result.seat(), result));
        }
    }

    void revealed(RevealFrame frame) {
        RoundResult result = results.get(frame.seat());
        if (frame.round() == round && result != null) {
            Attempt attempt = read.remove(frame.seat());
            if (attempt != null) {
                tally.revealed(outcome(attempt, frame, result), attempt.strokes());
            }
        }
    }

    private static InkOutcome outcome(Attempt attempt, RevealFrame frame, RoundResult result) {
        return new InkOutcome(
                attempt.drawing().line(),
                attempt.guesses(),
                InkOutcome.strokes(frame.ink().ops()),
                result.recognisedAtMs() != null,
                result.bestBelief());
    }
}
