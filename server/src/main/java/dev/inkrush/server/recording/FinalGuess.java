package dev.inkrush.server.recording;

import dev.inkrush.protocol.Guess;
import java.util.List;

/**
 * What the recogniser believed when a drawing was done.
 *
 * @param line the drawing's line in its file
 * @param guesses best first, labels by index; empty when it believed nothing
 */
public record FinalGuess(int line, String word, String keyId, List<Guess> guesses) {}
