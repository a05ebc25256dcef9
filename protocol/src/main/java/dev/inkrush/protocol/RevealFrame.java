package dev.inkrush.protocol;

import java.util.List;

/**
 * A player's whole drawing with what the model thought and when, one binary frame.
 *
 * @param ink the drawing as it stood at the end: undone strokes are gone
 * @param thoughts in the order of time
 */
public record RevealFrame(int round, int seat, InkBlock ink, List<Thought> thoughts) {
    public RevealFrame {
        InvalidMessage.check(round >= 1, ErrorCode.MALFORMED_FRAME, "rounds start at 1");
        InvalidMessage.inRange(ErrorCode.MALFORMED_FRAME, "seat", seat, 0, ProtocolLimits.MAX_SEAT);
        thoughts = List.copyOf(thoughts);
        int latest = 0;
        for (Thought thought : thoughts) {
            InvalidMessage.check(thought.atMs >= latest, ErrorCode.TIME_BACKWARDS, "thoughts are out of order");
            latest = thought.atMs;
        }
    }

    /**
     * The model's belief at a moment.
     *
     * @param atMs milliseconds since the round's start
     * @param best the top guess
     * @param promptProbability probability of the prompt, 0 to 255
     */
    public record Thought(int atMs, Guess best, int promptProbability) {
        public Thought {
            InvalidMessage.inRange(ErrorCode.MALFORMED_FRAME, "promptProbability", promptProbability, 0, 255);
        }

        public static Thought of(int atMs, Guess best, double promptProbability) {
            return new Thought(atMs, best, Guess.quantise(promptProbability));
        }
    }
}
