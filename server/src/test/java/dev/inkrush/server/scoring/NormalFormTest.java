package dev.inkrush.server.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds the normal form to the vectors that TypeScript and Python are held to, bit by bit. */
class NormalFormTest {
    private static final JsonNode GOLDEN = JsonMapper.shared()
            .readTree(Path.of("../models/golden/normal-form.json").toFile());
    private static final NormalForm.Spacing SPACING = new NormalForm.Spacing(
            GOLDEN.get("minimumSize").asDouble(), GOLDEN.get("stepsPerSize").asDouble());

    @TestFactory
    Stream<DynamicTest> goldenDrawingsGiveTheirTokens() {
        return StreamSupport.stream(GOLDEN.get("cases").spliterator(), false)
                .map(drawing -> DynamicTest.dynamicTest(
                        drawing.get("name").asString(),
                        () -> assertThat(tokensOf(drawing.get("strokes"))).isEqualTo(expected(drawing.get("tokens")))));
    }

    @Test
    void restartForgetsTheDrawing() {
        JsonNode cat = GOLDEN.get("cases").get(10).get("strokes");
        NormalForm used = new NormalForm(SPACING);
        feed(used, GOLDEN.get("cases").get(0).get("strokes"), new ArrayList<>());
        used.restart();
        List<Token> tokens = new ArrayList<>();
        feed(used, cat, tokens);
        assertThat(tokens).isEqualTo(tokensOf(cat));
    }

    @Test
    void pointsOnTheWayChangeNoToken() {
        List<Token> sparse = new ArrayList<>();
        NormalForm few = new NormalForm(SPACING);
        few.down(256, 512, sparse);
        few.move(3328, 512, sparse);
        List<Token> dense = new ArrayList<>();
        NormalForm many = new NormalForm(SPACING);
        many.down(256, 512, dense);
        for (int x = 257; x <= 3328; x++) {
            many.move(x, 512, dense);
        }
        assertThat(dense).hasSameSizeAs(sparse);
        for (int i = 0; i < dense.size(); i++) {
            assertThat(dense.get(i).x()).isCloseTo(sparse.get(i).x(), offset(1e-6));
            assertThat(dense.get(i).bend()).isZero();
        }
    }

    private static List<Token> tokensOf(JsonNode strokes) {
        List<Token> tokens = new ArrayList<>();
        feed(new NormalForm(SPACING), strokes, tokens);
        return tokens;
    }

    private static void feed(NormalForm form, JsonNode strokes, List<Token> tokens) {
        for (JsonNode stroke : strokes) {
            form.down(stroke.get(0).get(0).asDouble(), stroke.get(0).get(1).asDouble(), tokens);
            for (JsonNode point : stroke) {
                form.move(point.get(0).asDouble(), point.get(1).asDouble(), tokens);
            }
            form.up(tokens);
        }
    }

    private static List<Token> expected(JsonNode rows) {
        List<Token> tokens = new ArrayList<>();
        for (JsonNode row : rows) {
            tokens.add(new Token(
                    row.get(0).asDouble(),
                    row.get(1).asDouble(),
                    row.get(2).asInt(),
                    row.get(3).asDouble()));
        }
        return tokens;
    }
}
