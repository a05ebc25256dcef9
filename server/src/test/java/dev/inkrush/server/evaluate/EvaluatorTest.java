package dev.inkrush.server.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inkrush.server.agent.Doorbell;
import dev.inkrush.server.recording.DrawingFile;
import dev.inkrush.server.recording.FinalGuess;
import dev.inkrush.server.recording.Hits;
import dev.inkrush.server.recording.TestDrawings;
import dev.inkrush.server.scoring.CellBatcher;
import dev.inkrush.server.scoring.Tape;
import dev.inkrush.server.scoring.TestInk;
import dev.inkrush.server.scoring.Token;
import dev.inkrush.server.scoring.onnx.Recogniser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluatorTest {
    @TempDir
    private Path folder;

    @Test
    void theFinalGuessIsThatOfTheDrawingReadByItselfTokenByToken() {
        DrawingFile file = new DrawingFile(TestDrawings.ownTo(folder.resolve("own.ndjson")));
        Evaluation evaluation = evaluate(file);
        Recogniser recogniser = Recogniser.shipped();
        CellBatcher scorer = new CellBatcher(recogniser.engine(1), 1, 8, new Doorbell());
        List<FinalGuess> alone = new ArrayList<>();
        file.forEach(drawing -> {
            List<Token> tokens =
                    TestInk.tokens(drawing.strokes(), recogniser.manifest().normalForm());
            Tape tape = new Tape();
            long slot = scorer.open(0, tape);
            scorer.feed(slot, tokens, 1);
            scorer.doWork(0);
            while (tape.read().isEmpty()) {
                scorer.doWork(0);
            }
            scorer.close(slot);
            scorer.doWork(0);
            alone.add(new FinalGuess(
                    drawing.line(),
                    drawing.word(),
                    drawing.keyId(),
                    tape.scores().getLast().guesses()));
        });
        scorer.onClose();
        assertThat(evaluation.guesses()).isEqualTo(alone).hasSizeGreaterThan(3);
    }

    @Test
    void theCurveEndsInTheFinalFiguresAndCountsEveryDrawingOnce() {
        Path file = TestDrawings.ownTo(folder.resolve("own.ndjson"));
        Evaluation evaluation = evaluate(new DrawingFile(file));
        assertThat(evaluation.curve()).containsOnlyKeys(10, 25, 50, 75, 100);
        long hits = evaluation.guesses().stream()
                .filter(guess -> guess.guesses().getFirst().label()
                        == Recogniser.shipped().vocabulary().index(guess.word()).orElseThrow())
                .count();
        double top1 = Math.round(10_000.0 * hits / evaluation.drawings()) / 100.0;
        assertThat(evaluation.top1()).isEqualTo(top1);
        assertThat(evaluation.curve()).containsEntry(100, new Hits.Accuracy(top1, evaluation.top3()));
        assertThat(evaluation.curve())
                .allSatisfy((percent, accuracy) -> assertThat(accuracy.top3()).isBetween(accuracy.top1(), 100.0));
    }

    @Test
    void drawingsOfUnknownWordsAreLeftOutAndCounted() throws IOException {
        Path file = TestDrawings.ownTo(folder.resolve("own.ndjson"));
        int known = Files.readAllLines(file).size();
        Files.writeString(file, "{\"word\":\"no such word\",\"drawing\":[[[1],[1]]]}", StandardOpenOption.APPEND);
        Evaluation evaluation = evaluate(new DrawingFile(file));
        assertThat(evaluation.unknownWords()).isEqualTo(1);
        assertThat(evaluation.drawings()).isEqualTo(known);
    }

    private static Evaluation evaluate(DrawingFile file) {
        return new Evaluator(Recogniser.shipped()).evaluate(file, UnaryOperator.identity());
    }
}
