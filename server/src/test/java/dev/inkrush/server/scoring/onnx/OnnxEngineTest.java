package dev.inkrush.server.scoring.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.inkrush.server.scoring.StepEngine;
import dev.inkrush.server.scoring.TestInk;
import dev.inkrush.server.scoring.Token;
import dev.inkrush.server.time.Randomness;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The shipped graphs in Java: the golden logits of all languages from the exact one, beliefs close to them from the one that
 * is served, and rows of that one which know nothing of each other.
 */
class OnnxEngineTest {
    private static final int ROWS = 64;
    private static final long SEED = Long.getLong("seed", 20_261_122);
    private static final OnnxEngine ENGINE = Recogniser.shipped().engine(ROWS);
    private static final OnnxEngine EXACT = exact();

    @AfterAll
    static void close() {
        ENGINE.close();
        EXACT.close();
    }

    @TestFactory
    Stream<DynamicTest> goldenDrawingsGiveTheirLogits() {
        JsonNode golden = golden("recogniser.json");
        double tolerance = golden.get("tolerance").asDouble();
        double quantisedTolerance = golden.get("quantisedTolerance").asDouble();
        JsonNode drawings = golden("normal-form.json").get("cases");
        return StreamSupport.stream(golden.get("cases").spliterator(), false)
                .map(expected -> DynamicTest.dynamicTest(expected.get("name").asString(), () -> {
                    JsonNode drawing = find(drawings, expected.get("name").asString());
                    float[] exact = logitsOf(drawing, EXACT);
                    float[] served = logitsOf(drawing, ENGINE);
                    for (int label = 0; label < exact.length; label++) {
                        double logit = expected.get("logits").get(label).asDouble();
                        assertThat((double) exact[label]).isCloseTo(logit, within(tolerance));
                        assertThat(Math.exp(served[label])).isCloseTo(Math.exp(logit), within(quantisedTolerance));
                    }
                }));
    }

    @Test
    void theBitsOfARowDependOnThatRowAlone() {
        RandomGenerator random = Randomness.seeded(SEED);
        List<List<Token>> ink = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            ink.add(TestInk.wander(random));
        }
        for (int trial = 0; trial < 60; trial++) {
            int rows = random.nextInt(2, ROWS + 1);
            float[] states = new float[rows * ENGINE.stateSize()];
            for (int step = 0; step < 3; step++) {
                for (int row = 0; row < rows; row++) {
                    List<Token> tokens = ink.get(random.nextInt(ROWS));
                    put(ENGINE.tokens(), row, tokens.get(random.nextInt(tokens.size())));
                }
                states = assertRowsEqualThemselvesAlone(rows, states);
            }
        }
    }

    /** Runs the rows together and each by itself; returns the states after the step. */
    private static float[] assertRowsEqualThemselvesAlone(int rows, float[] states) {
        float[] tokens = new float[rows * StepEngine.TOKEN_FEATURES];
        ENGINE.tokens().get(0, tokens);
        int size = ENGINE.stateSize();
        for (int row = 0; row < rows; row++) {
            ENGINE.putState(row, states, row * size);
        }
        ENGINE.step(rows);
        float[] logits = logits(ENGINE, rows);
        float[] next = new float[rows * size];
        for (int row = 0; row < rows; row++) {
            ENGINE.getState(row, next, row * size);
        }
        for (int row = 0; row < rows; row++) {
            ENGINE.tokens().put(0, tokens, row * StepEngine.TOKEN_FEATURES, StepEngine.TOKEN_FEATURES);
            ENGINE.putState(0, states, row * size);
            ENGINE.step(1);
            assertSameBits(row, rows, logits, logits(ENGINE, 1));
            float[] nextAlone = new float[size];
            ENGINE.getState(0, nextAlone, 0);
            assertSameBits(row, rows, next, nextAlone);
        }
        return next;
    }

    private static void assertSameBits(int row, int rows, float[] together, float[] alone) {
        int from = row * alone.length;
        assertThat(Arrays.mismatch(together, from, from + alone.length, alone, 0, alone.length))
                .as("row %d of %d, seed %d", row, rows, SEED)
                .isEqualTo(-1);
    }

    private static OnnxEngine exact() {
        ModelFiles files = new ModelFiles.Shipped();
        RecogniserManifest manifest = Recogniser.shipped().manifest();
        return OnnxEngine.load(files.read(manifest.file(), manifest.sha256()), manifest, 1, files);
    }

    private static float[] logitsOf(JsonNode drawing, OnnxEngine engine) {
        float[] state = new float[engine.stateSize()];
        for (JsonNode token : drawing.get("tokens")) {
            put(
                    engine.tokens(),
                    0,
                    new Token(
                            token.get(0).asDouble(),
                            token.get(1).asDouble(),
                            token.get(2).asInt(),
                            token.get(3).asDouble()));
            engine.putState(0, state, 0);
            engine.step(1);
            engine.getState(0, state, 0);
        }
        return logits(engine, 1);
    }

    private static void put(FloatBuffer rows, int row, Token token) {
        rows.put(
                row * StepEngine.TOKEN_FEATURES,
                new float[] {(float) token.x(), (float) token.y(), token.pen(), (float) token.bend()});
    }

    private static float[] logits(OnnxEngine engine, int rows) {
        float[] logits = new float[rows * engine.classes()];
        for (int i = 0; i < logits.length; i++) {
            logits[i] = Float.intBitsToFloat(engine.logitBits().get(i));
        }
        return logits;
    }

    private static JsonNode find(JsonNode cases, String name) {
        return StreamSupport.stream(cases.spliterator(), false)
                .filter(drawing -> drawing.get("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode golden(String file) {
        return JsonMapper.shared().readTree(Path.of("../models/golden", file).toFile());
    }
}
