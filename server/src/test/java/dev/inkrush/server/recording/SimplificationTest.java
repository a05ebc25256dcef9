package dev.inkrush.server.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inkrush.protocol.Points;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SimplificationTest {
    /** Canvas units that one of the 255 units of the simplified form takes, at the most. */
    private static final int UNIT = 13;

    private static final int STEP = 24;

    @TempDir
    private Path folder;

    @Test
    void onlyWhatBendsByMoreThanTwoUnitsIsKept() {
        Points bent = stroke(0, 0, 100, 1, 200, 0, 200, 100, 200, 255);
        assertThat(Simplification.of(List.of(bent, stroke(7, 7))))
                .isEqualTo(Placement.place(
                        List.of(new double[][] {{0, 200, 200}, {0, 0, 255}}, new double[][] {{7}, {7}}), false));
    }

    @Test
    void aStrokeThatComesBackKeepsItsFarthestPlace() {
        assertThat(Simplification.of(List.of(stroke(0, 0, 100, 0, 255, 0, 100, 0, 0, 0))))
                .isEqualTo(Placement.place(List.<double[][]>of(new double[][] {{0, 255, 0}, {0, 0, 0}}), false));
    }

    @Test
    void aDotStaysADot() {
        assertThat(Simplification.of(List.of(stroke(40, 50, 40, 50))))
                .hasSize(1)
                .allSatisfy(dot -> assertThat(dot.size()).isEqualTo(2));
    }

    @Test
    void realPensBecomeTheDrawingsThatTheDatasetPublished() {
        List<RecordedDrawing> published = new ArrayList<>();
        new DrawingFile(TestDrawings.ownTo(folder.resolve("own.ndjson"))).forEach(published::add);
        String data = System.getenv("INKRUSH_DATA");
        if (data != null) {
            new DrawingFile(Path.of(data, "valid.ndjson.gz")).forEach(published::add);
        }
        List<RecordedDrawing> timed = new ArrayList<>();
        new DrawingFile(TestDrawings.sampleTo(folder.resolve("timed.ndjson"), STEP)).forEach(timed::add);
        assertThat(timed).hasSizeGreaterThan(data == null ? 3 : 100);
        for (RecordedDrawing drawn : timed) {
            RecordedDrawing simplified = drawn.simplified();
            assertThat(published)
                    .as("line %d", simplified.line())
                    .anyMatch(drawing -> drawing.word().equals(simplified.word())
                            && sameEnds(drawing.strokes(), simplified.strokes()));
        }
    }

    private static boolean sameEnds(List<Points> some, List<Points> others) {
        if (some.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < some.size(); i++) {
            Points one = some.get(i);
            Points other = others.get(i);
            if (!near(one, 0, other, 0) || !near(one, one.size() - 1, other, other.size() - 1)) {
                return false;
            }
        }
        return true;
    }

    private static boolean near(Points one, int i, Points other, int j) {
        return Math.abs(one.x(i) - other.x(j)) <= 2 * UNIT && Math.abs(one.y(i) - other.y(j)) <= 2 * UNIT;
    }

    private static Points stroke(int... coordinates) {
        Points.Builder points = Points.builder(coordinates.length / 2);
        for (int i = 0; i < coordinates.length; i += 2) {
            points.add(coordinates[i], coordinates[i + 1], 0);
        }
        return points.build();
    }
}
