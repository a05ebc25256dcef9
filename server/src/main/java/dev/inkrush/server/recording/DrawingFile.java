package dev.inkrush.server.recording;

import dev.inkrush.server.config.SetupException;
import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file of recorded drawings, one JSON object a line, plain or gzip: {@code word}, {@code key_id} and {@code drawing}, a
 * list of strokes {@code [[x...],[y...],[ms...]]}. The simplified form has no milliseconds.
 */
public record DrawingFile(Path path) {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    /** Rows of a stroke with times: x, y, milliseconds. */
    private static final int TIMED_ROWS = 3;

    /**
     * Hands over the drawings in their order, one at a time in memory.
     *
     * @throws SetupException when the file cannot be read, or a line of it is no drawing
     */
    public void forEach(Consumer<RecordedDrawing> consumer) {
        int number = 0;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(open(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    consumer.accept(parse(line, number));
                }
            }
        } catch (FileNotFoundException missing) {
            throw new SetupException("--drawings is %s, which cannot be opened; name a file.".formatted(path), missing);
        } catch (IOException broken) {
            throw new SetupException(
                    "%s breaks off after line %d (%s); copy it again.".formatted(path, number, broken.getMessage()),
                    broken);
        }
    }

    private InputStream open() throws IOException {
        InputStream file = new FileInputStream(path.toFile());
        return path.toString().endsWith(".gz") ? new GZIPInputStream(file, 1 << 16) : file;
    }

    private RecordedDrawing parse(String line, int number) {
        try {
            JsonNode read = MAPPER.readTree(line);
            String word = read.path("word").asString("");
            List<double[][]> strokes = new ArrayList<>();
            for (JsonNode stroke : read.path("drawing")) {
                strokes.add(StreamSupport.stream(stroke.spliterator(), false)
                        .map(DrawingFile::numbers)
                        .toArray(double[][]::new));
            }
            if (word.isEmpty() || !isDrawing(strokes)) {
                throw noDrawing(number);
            }
            boolean timed = strokes.getFirst().length == TIMED_ROWS;
            String keyId = read.path("key_id").asString("");
            return new RecordedDrawing(number, word, keyId, timed, Placement.place(strokes, timed));
        } catch (JacksonException malformed) {
            throw noDrawing(number);
        }
    }

    /** The elements of a row; what is no number becomes NaN. */
    private static double[] numbers(JsonNode row) {
        return StreamSupport.stream(row.spliterator(), false)
                .mapToDouble(value -> value.asDouble(Double.NaN))
                .toArray();
    }

    private SetupException noDrawing(int number) {
        return new SetupException(
                "Line %d of %s is no drawing; a line is {\"word\":...,\"drawing\":[[[x,...],[y,...],[ms,...]],...]}."
                        .formatted(number, path));
    }

    /** Whether all strokes have two or three rows, as many as the first, of one length above zero. */
    private static boolean isDrawing(List<double[][]> strokes) {
        return !strokes.isEmpty()
                && strokes.stream().allMatch(stroke -> stroke.length == strokes.getFirst().length && isStroke(stroke));
    }

    private static boolean isStroke(double[][] stroke) {
        return (stroke.length == TIMED_ROWS - 1 || stroke.length == TIMED_ROWS)
                && stroke[0].length > 0
                && Arrays.stream(stroke)
                        .allMatch(row -> row.length == stroke[0].length
                                && Arrays.stream(row).allMatch(Double::isFinite));
    }
}
