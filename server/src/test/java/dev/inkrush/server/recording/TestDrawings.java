package dev.inkrush.server.recording;

import dev.inkrush.server.scoring.onnx.Recogniser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Timed drawings for tests: real ones where {@code INKRUSH_DATA} names them, and our own in any case. */
public final class TestDrawings {
    private static final int POINT_MILLIS = 16;
    private static final int LIFT_MILLIS = 120;

    private TestDrawings() {}

    /** Our golden drawings as if a steady hand had drawn them; those whose names are words of the recogniser. */
    public static Path ownTo(Path file) {
        List<String> lines = new ArrayList<>();
        for (JsonNode golden : JsonMapper.shared()
                .readTree(Path.of("../models/golden/normal-form.json").toFile())
                .get("cases")) {
            String word = golden.get("name").asString();
            if (Recogniser.shipped().vocabulary().index(word).isPresent()) {
                lines.add(line(word, golden.get("strokes")));
            }
        }
        return write(file, lines);
    }

    /** Every {@code step}-th real drawing, and our own. */
    public static Path sampleTo(Path file, int step) {
        List<String> lines = new ArrayList<>();
        String data = System.getenv("INKRUSH_DATA");
        if (data != null) {
            try (BufferedReader all = new BufferedReader(new InputStreamReader(
                    new GZIPInputStream(Files.newInputStream(Path.of(data, "valid-timed.ndjson.gz"))),
                    StandardCharsets.UTF_8))) {
                int number = 0;
                for (String line = all.readLine(); line != null; line = all.readLine()) {
                    if (number++ % step == 0) {
                        lines.add(line);
                    }
                }
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
        lines.addAll(read(ownTo(file)));
        return write(file, lines);
    }

    private static String line(String word, JsonNode strokes) {
        List<List<List<Integer>>> drawing = new ArrayList<>();
        int millis = 0;
        for (JsonNode stroke : strokes) {
            List<Integer> x = new ArrayList<>();
            List<Integer> y = new ArrayList<>();
            List<Integer> t = new ArrayList<>();
            for (JsonNode point : stroke) {
                x.add(point.get(0).asInt());
                y.add(point.get(1).asInt());
                t.add(millis);
                millis += POINT_MILLIS;
            }
            millis += LIFT_MILLIS;
            drawing.add(List.of(x, y, t));
        }
        return "{\"word\":\"%s\",\"drawing\":%s}".formatted(word, drawing);
    }

    private static List<String> read(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Path write(Path file, List<String> lines) {
        try {
            return Files.write(file, lines);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
