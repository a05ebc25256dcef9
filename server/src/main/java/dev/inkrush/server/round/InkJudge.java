package dev.inkrush.server.round;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The less ink a drawing took, measured against the median of those that were recognised, the more it is worth: fast
 * hands and fast lines win nothing. Equal ink shares a place.
 */
final class InkJudge implements Judge {
    @Override
    public @Nullable Integer atOnce(Recognition recognition, int durationMs) {
        return null;
    }

    @Override
    public Map<Drawing, Integer> recognised(Collection<Drawing> drawings, int durationMs) {
        List<Drawing> recognised = drawings.stream()
                .filter(drawing -> drawing.recognition() != null)
                .toList();
        int[] ink = recognised.stream().mapToInt(Drawing::inkUsed).sorted().toArray();
        Map<Drawing, Integer> points = new LinkedHashMap<>();
        for (Drawing drawing : recognised) {
            int place = 1 + firstOf(ink, drawing.inkUsed());
            points.put(drawing, PointsRule.byInk(drawing.inkUsed(), twiceTheMedian(ink), place));
        }
        return points;
    }

    /** Of an even number the two in the middle count half each. */
    private static int twiceTheMedian(int[] sorted) {
        return sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2];
    }

    private static int firstOf(int[] sorted, int value) {
        int index = 0;
        while (sorted[index] < value) {
            index++;
        }
        return index;
    }
}
