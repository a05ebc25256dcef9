package dev.inkrush.server.evaluate;

import dev.inkrush.server.recording.FinalGuess;
import dev.inkrush.server.recording.Hits;
import java.util.List;
import java.util.Map;

/**
 * What the recogniser made of a file of drawings.
 *
 * @param drawings how many
 * @param top1 percent whose word was the best guess at the end
 * @param top3 percent whose word was among the best three at the end
 * @param curve the same after 10, 25, 50, 75 and 100 % of the points, by percent
 * @param unknownWords drawings left out because the recogniser does not know their word
 * @param guesses of each drawing, in the order of the file
 */
public record Evaluation(
        int drawings,
        double top1,
        double top3,
        Map<Integer, Hits.Accuracy> curve,
        int unknownWords,
        List<FinalGuess> guesses) {}
