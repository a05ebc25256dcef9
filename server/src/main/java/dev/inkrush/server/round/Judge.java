package dev.inkrush.server.round;

import dev.inkrush.protocol.Judging;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says what the drawings of a round are worth. Stateless. */
public sealed interface Judge permits TimeJudge, InkJudge {
    static Judge of(Judging judging) {
        return switch (judging) {
            case TIME -> new TimeJudge();
            case INK -> new InkJudge();
        };
    }

    /** What a drawing is worth, as far as its recognition tells; null when that hangs on the others. */
    @Nullable Integer atOnce(Recognition recognition, int durationMs);

    /** What each recognised drawing is worth at the end of the round. */
    Map<Drawing, Integer> recognised(Collection<Drawing> drawings, int durationMs);

    /** What each drawing is worth at the end of the round. */
    default Map<Drawing, Integer> points(Collection<Drawing> drawings, int durationMs) {
        Map<Drawing, Integer> points = new LinkedHashMap<>();
        drawings.forEach(drawing -> points.put(drawing, PointsRule.unrecognised(drawing.bestBelief())));
        points.putAll(recognised(drawings, durationMs));
        return points;
    }
}
