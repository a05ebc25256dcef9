package dev.inkrush.server.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inkrush.server.evaluate.PenComparison.Agreement;
import dev.inkrush.server.recording.DrawingFile;
import dev.inkrush.server.recording.RecordedDrawing;
import dev.inkrush.server.recording.TestDrawings;
import dev.inkrush.server.scoring.NormalForm;
import dev.inkrush.server.scoring.TestInk;
import dev.inkrush.server.scoring.Token;
import dev.inkrush.server.scoring.onnx.Recogniser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same drawing from a slow or a quick pen, on a small or a large screen, is the same drawing to the recogniser: its
 * tokens lie on the same way, and where the recogniser is sure of its answer it stays with it.
 */
class RealPensTest {
    /** One in so many real drawings. */
    private static final int STEP = 8;

    /** How far a token may lie from the way that the reference took, in shares of the drawing's size. */
    private static final double TOLERANCE = 0.05;

    /** Of the tokens that lie further off, because a slow pen cuts corners that a quick one shows. */
    private static final double OUTLIERS = 0.01;

    private static final double SAME_WHERE_SURE = 99;
    private static final double SAME = 98.5;

    @TempDir
    private Path folder;

    private final Recogniser recogniser = Recogniser.shipped();

    @Test
    void penAndScreenChangeNeitherTokensNorGuess() {
        DrawingFile file = new DrawingFile(TestDrawings.sampleTo(folder.resolve("timed.ndjson"), STEP));
        List<RecordedDrawing> drawings = new ArrayList<>();
        file.forEach(drawings::add);
        List<List<Token>> expected = tokens(drawings, SampledPen.REFERENCE);
        PenComparison comparison = new PenComparison(recogniser, file);
        Agreement all = Agreement.NONE;
        for (SampledPen pen : SampledPen.all()) {
            assertThat(shareFarOff(tokens(drawings, pen), expected))
                    .as("tokens of %s", pen)
                    .isLessThan(OUTLIERS);
            all = all.plus(comparison.with(pen));
        }
        assertThat(all.drawings()).isEqualTo(SampledPen.all().size() * drawings.size());
        assertThat(all.percentWhereSure()).as("where it is sure").isGreaterThanOrEqualTo(SAME_WHERE_SURE);
        assertThat(all.percent()).as("everywhere").isGreaterThanOrEqualTo(SAME);
    }

    private List<List<Token>> tokens(List<RecordedDrawing> drawings, SampledPen pen) {
        NormalForm.Spacing spacing = recogniser.manifest().normalForm();
        return drawings.stream()
                .map(drawing -> TestInk.tokens(pen.redraw(drawing).strokes(), spacing))
                .toList();
    }

    /** The share of tokens that lie further from the reference's way than the tolerance. */
    private static double shareFarOff(List<List<Token>> found, List<List<Token>> expected) {
        long far = 0;
        long all = 0;
        for (int i = 0; i < found.size(); i++) {
            List<Token> way = expected.get(i);
            double size = size(way);
            far += found.get(i).stream()
                    .filter(token -> distance(token, way) > TOLERANCE * size)
                    .count();
            all += found.get(i).size();
        }
        return (double) far / all;
    }

    private static double size(List<Token> tokens) {
        double width = tokens.stream().mapToDouble(Token::x).max().orElseThrow()
                - tokens.stream().mapToDouble(Token::x).min().orElseThrow();
        double height = tokens.stream().mapToDouble(Token::y).max().orElseThrow()
                - tokens.stream().mapToDouble(Token::y).min().orElseThrow();
        return Math.max(512, Math.max(width, height));
    }

    private static double distance(Token token, List<Token> way) {
        double nearest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < way.size(); i++) {
            Token to = way.get(i);
            Token from = to.pen() == Token.DOWN ? to : way.get(i - 1);
            double vx = to.x() - from.x();
            double vy = to.y() - from.y();
            double length = vx * vx + vy * vy;
            double on = length > 0 ? ((token.x() - from.x()) * vx + (token.y() - from.y()) * vy) / length : 0;
            double share = Math.clamp(on, 0, 1);
            nearest =
                    Math.min(nearest, Math.hypot(token.x() - from.x() - share * vx, token.y() - from.y() - share * vy));
        }
        return nearest;
    }
}
