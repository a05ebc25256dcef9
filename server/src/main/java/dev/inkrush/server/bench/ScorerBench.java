package dev.inkrush.server.bench;

import dev.inkrush.server.agent.Doorbell;
import dev.inkrush.server.scoring.CellBatcher;
import dev.inkrush.server.scoring.NormalForm;
import dev.inkrush.server.scoring.Score;
import dev.inkrush.server.scoring.ScoreSink;
import dev.inkrush.server.scoring.Token;
import dev.inkrush.server.scoring.onnx.MatrixProducts;
import dev.inkrush.server.scoring.onnx.OnnxEngine;
import dev.inkrush.server.scoring.onnx.Recogniser;
import dev.inkrush.server.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * What one player's step of the recogniser costs on one thread. Three spans are measured in turn, so that whatever else
 * the machine does falls on all of them:
 *
 * <ul>
 *   <li>cycle: a cycle of the scorer with a full batch: inbox, gathering, the graph, beliefs, sinks;
 *   <li>graph: the graph alone;
 *   <li>products: the graph's matrix products alone, as many rows at once.
 * </ul>
 *
 * Making the ink and filling the inbox are outside all of them.
 */
public final class ScorerBench {
    private static final int TOKENS_PER_FILL = 64;

    /** Until the JVM has compiled a cycle for good; on a busy machine one or two are not enough. */
    private static final int WARM_UP_RUNS = 10;

    private final Recogniser recogniser;
    private final Clock clock;
    private final int runs;
    private final long nanosPerRun;

    /**
     * @param clock what to measure with; the thread's CPU time, where other work shares the machine
     * @param runs how often everything is measured, at least 1
     * @param nanosPerRun for how long each time, at least
     */
    public ScorerBench(Recogniser recogniser, Clock clock, int runs, long nanosPerRun) {
        this.recogniser = recogniser;
        this.clock = clock;
        this.runs = runs;
        this.nanosPerRun = nanosPerRun;
    }

    /**
     * Costs at a batch size.
     *
     * @param cycleMicros microseconds a player's step takes in the scorer
     * @param graphMicros of which in the graph
     * @param productMicros what its matrix products take by themselves
     * @param productShare rate of multiplications in the graph over the rate of the products alone, 0 to 1
     */
    public record Costs(int batch, Spread cycleMicros, Spread graphMicros, Spread productMicros, Spread productShare) {}

    /** Measures one batch size. */
    public Costs measure(int batch) {
        double[] cycle = new double[runs];
        double[] graph = new double[runs];
        double[] products = new double[runs];
        double[] share = new double[runs];
        CellBatcher scorer = new CellBatcher(recogniser.engine(batch), batch, 4 * batch, new Doorbell());
        long[] slots = new long[batch];
        for (int i = 0; i < batch; i++) {
            slots[i] = scorer.open(0, new Ignore());
        }
        try (OnnxEngine engine = recogniser.engine(batch);
                MatrixProducts yardstick = new MatrixProducts(recogniser, batch)) {
            fillInputs(engine);
            for (int run = 0; run < WARM_UP_RUNS; run++) {
                cycles(scorer, slots);
            }
            for (int run = 0; run < runs; run++) {
                cycle[run] = cycles(scorer, slots) / batch;
                graph[run] = micros(() -> engine.step(batch)) / batch;
                products[run] = micros(yardstick::run) / batch;
                share[run] = products[run] / graph[run];
            }
        } finally {
            scorer.onClose();
        }
        return new Costs(batch, Spread.of(cycle), Spread.of(graph), Spread.of(products), Spread.of(share));
    }

    /** Multiplications and additions of one player's step. */
    public long operationsPerStep() {
        try (MatrixProducts products = new MatrixProducts(recogniser, 1)) {
            return products.operationsPerRow();
        }
    }

    /** Mean microseconds of a call. */
    private double micros(Runnable call) {
        long calls = 0;
        long start = clock.nanoTime();
        long elapsed;
        do {
            call.run();
            calls++;
            elapsed = clock.nanoTime() - start;
        } while (elapsed < nanosPerRun);
        return elapsed / 1e3 / calls;
    }

    /** Mean microseconds of a cycle with a full batch. */
    private double cycles(CellBatcher scorer, long[] slots) {
        List<Token> ink = ink();
        long cycles = 0;
        long elapsed = 0;
        while (elapsed < nanosPerRun) {
            for (long slot : slots) {
                scorer.restart(slot);
                scorer.feed(slot, ink, 1);
            }
            long start = clock.nanoTime();
            while (scorer.doWork(start) > 0) {
                cycles++;
            }
            elapsed += clock.nanoTime() - start;
        }
        return elapsed / 1e3 / cycles;
    }

    private void fillInputs(OnnxEngine engine) {
        List<Token> ink = ink();
        for (int row = 0; row < engine.maxRows(); row++) {
            Token token = ink.get(row % ink.size());
            int at = row * OnnxEngine.TOKEN_FEATURES;
            engine.tokens()
                    .put(at, (float) token.x())
                    .put(at + 1, (float) token.y())
                    .put(at + 2, token.pen());
        }
    }

    /** A spiral; what is drawn does not change what a step costs. */
    private List<Token> ink() {
        NormalForm form = new NormalForm(recogniser.manifest().normalForm());
        List<Token> tokens = new ArrayList<>();
        form.down(2048, 1536, tokens);
        for (int i = 1; tokens.size() < TOKENS_PER_FILL; i++) {
            form.move(2048 + 4 * i * Math.cos(0.1 * i), 1536 + 4 * i * Math.sin(0.1 * i), tokens);
        }
        return tokens.subList(0, TOKENS_PER_FILL);
    }

    private static final class Ignore implements ScoreSink {
        @Override
        public void scored(Score score) {}

        @Override
        public void read(int seq) {}

        @Override
        public void lost() {
            throw new IllegalStateException("the recogniser failed on the bench's ink");
        }
    }
}
