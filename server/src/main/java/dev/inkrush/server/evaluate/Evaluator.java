package dev.inkrush.server.evaluate;

import dev.inkrush.protocol.Guess;
import dev.inkrush.protocol.Points;
import dev.inkrush.server.agent.Doorbell;
import dev.inkrush.server.recording.DrawingFile;
import dev.inkrush.server.recording.FinalGuess;
import dev.inkrush.server.recording.Hits;
import dev.inkrush.server.recording.RecordedDrawing;
import dev.inkrush.server.scoring.CellBatcher;
import dev.inkrush.server.scoring.NormalForm;
import dev.inkrush.server.scoring.Score;
import dev.inkrush.server.scoring.ScoreSink;
import dev.inkrush.server.scoring.Scorer;
import dev.inkrush.server.scoring.Token;
import dev.inkrush.server.scoring.onnx.Recogniser;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Reads drawings with a scorer of its own, a batch at a time. One evaluation an instance; confined to one thread. */
public final class Evaluator {
    private static final int[] PERCENTS = {10, 25, 50, 75, 100};
    private static final int ROWS = 32;

    /** More than a batch, so that it stays full while drawings end and begin. */
    private static final int SLOTS = 2 * ROWS;

    private final Recogniser recogniser;
    private final CellBatcher scorer;
    private final Hits[] curve = new Hits[PERCENTS.length];
    private final List<FinalGuess> guesses = new ArrayList<>();
    private int unknownWords;

    public Evaluator(Recogniser recogniser) {
        this.recogniser = recogniser;
        scorer = new CellBatcher(recogniser.engine(ROWS), SLOTS, 4 * SLOTS, new Doorbell());
        Arrays.setAll(curve, i -> new Hits());
    }

    /**
     * Reads a file.
     *
     * @param form of each drawing that is to be read
     * @throws dev.inkrush.server.config.SetupException when it cannot be read
     */
    public Evaluation evaluate(DrawingFile file, UnaryOperator<RecordedDrawing> form) {
        try {
            file.forEach(drawing -> begin(form.apply(drawing)));
            finishAllBut(0);
        } finally {
            scorer.onClose();
        }
        guesses.sort(Comparator.comparingInt(FinalGuess::line));
        Map<Integer, Hits.Accuracy> accuracies = new TreeMap<>();
        for (int i = 0; i < PERCENTS.length; i++) {
            accuracies.put(PERCENTS[i], curve[i].accuracy());
        }
        Hits.Accuracy end = curve[PERCENTS.length - 1].accuracy();
        return new Evaluation(guesses.size(), end.top1(), end.top3(), accuracies, unknownWords, guesses);
    }

    private void begin(RecordedDrawing drawing) {
        OptionalInt label = recogniser.vocabulary().index(drawing.word());
        if (label.isEmpty()) {
            unknownWords++;
            return;
        }
        finishAllBut(SLOTS - 1);
        Pass pass = new Pass(drawing, label.getAsInt());
        pass.slot = scorer.open(label.getAsInt(), pass);
        scorer.feed(pass.slot, pass.tokens(recogniser.manifest().normalForm()), 1);
    }

    private void finishAllBut(int drawings) {
        while (scorer.openSlots() > drawings) {
            scorer.doWork(0);
        }
    }

    /** One drawing on its way through the scorer. */
    private final class Pass implements ScoreSink {
        private final RecordedDrawing drawing;
        private final int label;
        private final int[] moments = new int[PERCENTS.length];
        private long slot = Scorer.NO_SLOT;
        private int read;
        private List<Guess> latest = List.of();

        Pass(RecordedDrawing drawing, int label) {
            this.drawing = drawing;
            this.label = label;
        }

        /** The drawing's tokens; notes how many of them there are after each share of the points. */
        List<Token> tokens(NormalForm.Spacing spacing) {
            NormalForm form = new NormalForm(spacing);
            List<Token> tokens = new ArrayList<>();
            int drawn = 0;
            for (Points stroke : drawing.strokes()) {
                form.down(stroke.x(0), stroke.y(0), tokens);
                for (int i = 0; i < stroke.size(); i++) {
                    form.move(stroke.x(i), stroke.y(i), tokens);
                    if (i == stroke.size() - 1) {
                        form.up(tokens);
                    }
                    note(++drawn, tokens.size());
                }
            }
            return tokens;
        }

        private void note(int drawn, int tokens) {
            for (int i = 0; i < PERCENTS.length; i++) {
                // Rounded up, and so at least the first point.
                int needed = (drawing.pointCount() * PERCENTS[i] + 99) / 100;
                if (drawn == needed) {
                    moments[i] = tokens;
                }
            }
        }

        @Override
        public void scored(Score score) {
            read++;
            latest = score.guesses();
            for (int i = 0; i < PERCENTS.length; i++) {
                if (moments[i] == read) {
                    curve[i].count(label, latest);
                }
            }
        }

        @Override
        public void read(int seq) {
            guesses.add(new FinalGuess(drawing.line(), drawing.word(), drawing.keyId(), latest));
            scorer.close(slot);
        }

        @Override
        public void lost() {
            for (int i = 0; i < PERCENTS.length; i++) {
                if (moments[i] > read) {
                    curve[i].count(label, List.of());
                }
            }
            latest = List.of();
            read(1);
        }
    }
}
