package dev.inkrush.server.replay;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * What broken connections have changed, which should be nothing.
 *
 * @param undisturbed the same drawings without any broken connection
 * @param disturbed with them; whatever did not add up in the accounts of a room is among its errors
 * @param seed repeats the moments and ways
 * @param cuts connections broken, by how
 * @param recovered resumes that got exactly the messages missed
 * @param retold resumes that got a snapshot
 * @param framesAgain ink frames sent again
 * @param differences one sentence for each drawing of which something is not equal to the bit
 */
public record CutReport(
        ReplayReport undisturbed,
        ReplayReport disturbed,
        long seed,
        Map<Fault, Integer> cuts,
        int recovered,
        int retold,
        int framesAgain,
        List<String> differences) {

    /** Whether every drawing was played in both runs, without an error or a difference. */
    public boolean lossless() {
        return undisturbed.errors() == 0
                && disturbed.errors() == 0
                && disturbed.played() == undisturbed.played()
                && differences.isEmpty();
    }

    /** Compares what has become of the same drawings, both in the order of the file. */
    static List<String> differences(List<InkOutcome> undisturbed, List<InkOutcome> disturbed) {
        List<String> differences = new ArrayList<>();
        Iterator<InkOutcome> others = disturbed.iterator();
        if (undisturbed.size() != disturbed.size()) {
            return List.of("%d drawings were shown at the reveal instead of %d"
                    .formatted(disturbed.size(), undisturbed.size()));
        }
        for (InkOutcome outcome : undisturbed) {
            InkOutcome other = others.next();
            if (!outcome.equals(other)) {
                differences.add("drawing %d: %s".formatted(outcome.line(), difference(outcome, other)));
            }
        }
        return differences;
    }

    private static String difference(InkOutcome outcome, InkOutcome other) {
        if (!outcome.strokes().equals(other.strokes())) {
            return "the ink is another";
        }
        return outcome.guesses().equals(other.guesses())
                ? "recognition or belief is another"
                : "the final guess is another";
    }
}
