package dev.inkrush.server.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inkrush.protocol.Guess;
import dev.inkrush.server.agent.Doorbell;
import dev.inkrush.server.evaluate.SampledPen.Hand;
import dev.inkrush.server.recording.DrawingFile;
import dev.inkrush.server.recording.RecordedDrawing;
import dev.inkrush.server.recording.TestDrawings;
import dev.inkrush.server.scoring.CellBatcher;
import dev.inkrush.server.scoring.Tape;
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
    private static final int PHONE = 400;
    private static final int FOUR_K = 3840;
    private static final SampledPen REFERENCE = new SampledPen(240, FOUR_K, Hand.STEADY);

    /** One in so many real drawings. */
    private static final int STEP = 8;

    /** How far a token may lie from the way that the reference took, in shares of the drawing's size. */
    private static final double TOLERANCE = 0.05;

    /** Of the tokens that lie further off, because a slow pen cuts corners that a quick one shows. */
    private static final double OUTLIERS = 0.01;

    /** From this probability on the recogniser is sure, 0 to 255; below it two words may be nearly as likely. */
    private static final int SURE = 191;

    private static final double SAME_WHERE_SURE = 0.99;
    private static final double SAME = 0.94;

    @TempDir
    private Path folder;

    private final Recogniser recogniser = Recogniser.shipped();

    @Test
    void penAndScreenChangeNeitherTokensNorGuess() {
        List<RecordedDrawing> drawings = new ArrayList<>();
        new DrawingFile(TestDrawings.sampleTo(folder.resolve("timed.ndjson"), STEP)).forEach(drawings::add);
        List<List<Token>> expected = tokens(drawings, REFERENCE);
        List<Guess> guesses = guesses(expected);
        List<Boolean> same = new ArrayList<>();
        List<Boolean> sameWhereSure = new ArrayList<>();
        for (SampledPen pen : pens()) {
            List<List<Token>> found = tokens(drawings, pen);
            assertThat(shareFarOff(found, expected)).as("tokens of %s", pen).isLessThan(OUTLIERS);
            List<Guess> answers = guesses(found);
            for (int i = 0; i < answers.size(); i++) {
                boolean agrees = answers.get(i).label() == guesses.get(i).label();
                same.add(agrees);
                if (guesses.get(i).probability() >= SURE) {
                    sameWhereSure.add(agrees);
                }
            }
        }
        assertThat(share(sameWhereSure)).as("where it is sure").isGreaterThanOrEqualTo(SAME_WHERE_SURE);
        assertThat(share(same)).as("everywhere").isGreaterThanOrEqualTo(SAME);
    }

    private static double share(List<Boolean> cases) {
        return (double) cases.stream().filter(agrees -> agrees).count() / cases.size();
    }

    private static List<SampledPen> pens() {
        List<SampledPen> pens = new ArrayList<>();
        for (int hertz : new int[] {30, 60, 120, 240}) {
            for (int pixels : new int[] {PHONE, FOUR_K}) {
                pens.add(new SampledPen(hertz, pixels, Hand.FAST_THEN_SLOW));
                pens.add(new SampledPen(hertz, pixels, Hand.SLOW_THEN_FAST));
            }
        }
        return pens;
    }

    private List<List<Token>> tokens(List<RecordedDrawing> drawings, SampledPen pen) {
        return drawings.stream()
                .map(drawing ->
                        pen.tokens(drawing.strokes(), recogniser.manifest().normalForm()))
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

    /** The best guess after each drawing. */
    private List<Guess> guesses(List<List<Token>> drawings) {
        List<Tape> tapes = new ArrayList<>();
        CellBatcher scorer =
                new CellBatcher(recogniser.engine(64), drawings.size(), 4 * drawings.size(), new Doorbell());
        for (List<Token> drawing : drawings) {
            Tape tape = new Tape();
            scorer.feed(scorer.open(0, tape), drawing, 1);
            tapes.add(tape);
        }
        while (scorer.doWork(0) > 0) {
            // until all are read
        }
        scorer.onClose();
        return tapes.stream()
                .map(tape -> tape.scores().getLast().guesses().getFirst())
                .toList();
    }
}
