package dev.inkrush.server.scoring;

import dev.inkrush.protocol.Guess;
import java.util.List;

/**
 * What the recogniser believes after a token.
 *
 * @param generation how often the slot had been restarted when the token was fed
 * @param pen of the token: {@link Token#TRAVEL}, {@link Token#DOWN} or {@link Token#UP}
 * @param best label of the top answer; the number of words where the recogniser thinks that it is none of them
 * @param guesses the words ranked first, the top {@link dev.inkrush.protocol.ProtocolLimits#MAX_GUESSES}, best first
 * @param promptProbability calibrated probability of the prompt, 0 to 1
 */
public record Score(int generation, int pen, int best, List<Guess> guesses, double promptProbability) {}
