package dev.inkrush.server.round;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** The sooner a drawing is recognised, the more it is worth. */
final class TimeJudge implements Judge {
    @Override
    public Integer atOnce(Recognition recognition, int durationMs) {
        return PointsRule.byTime(recognition.atMs(), durationMs, recognition.place());
    }

    @Override
    public Map<Drawing, Integer> recognised(Collection<Drawing> drawings, int durationMs) {
        Map<Drawing, Integer> points = new LinkedHashMap<>();
        for (Drawing drawing : drawings) {
            Recognition recognition = drawing.recognition();
            if (recognition != null) {
                points.put(drawing, atOnce(recognition, durationMs));
            }
        }
        return points;
    }
}
