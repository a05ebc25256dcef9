package dev.inkrush.server.replay;

import dev.inkrush.server.recording.FinalGuess;
import java.util.List;
import java.util.Map;

/**
 * What a replay measured. Times are as they passed, not as they were drawn, where the speed is not 1.
 *
 * @param drawings drawings in the file
 * @param played drawings that were drawn to their end and read
 * @param recognised of these, how many were accepted by the end
 * @param top1 percent of these whose word was the best guess at the end
 * @param top3 percent of these whose word was among the best three at the end
 * @param inkShareAtRecognition share of its points, 0 to 1, that had been read when a drawing was accepted
 * @param msToRecognition milliseconds from the round's start to the acceptance, by the server's clock
 * @param pointToGuessMs milliseconds from the sending of an ink frame to the first tick with guesses that include it
 * @param bytesPerPointUp bytes of ink frames for a point sent, WebSocket headers included
 * @param bytesPerPointDown bytes of tick frames at a player for each point that anybody in the room has drawn, headers
 *     included; the mean over all players
 * @param bytesPerPointDownWorst the same at the player for whom it is most
 * @param errors everything that should not have happened
 * @param errorKinds the same by kind
 * @param guesses the final guess of each played drawing, in the order of the file
 */
public record ReplayReport(
        int drawings,
        int played,
        int recognised,
        double top1,
        double top3,
        MedianAndP90 inkShareAtRecognition,
        MedianAndP90 msToRecognition,
        MedianAndP99 pointToGuessMs,
        double bytesPerPointUp,
        double bytesPerPointDown,
        double bytesPerPointDownWorst,
        int errors,
        Map<String, Integer> errorKinds,
        List<FinalGuess> guesses) {

    /** Half of all values are at most p50, nine in ten at most p90. */
    public record MedianAndP90(double p50, double p90) {}

    /** Half of all values are at most p50, all but one in a hundred at most p99. */
    public record MedianAndP99(double p50, double p99) {}
}
