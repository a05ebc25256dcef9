package dev.inkrush.protocol;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.StdConverter;

/** Reads the golden files; their README says what is in them. */
final class Golden {
    private static final Path FOLDER = Path.of("src/test/resources/golden");

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addMixIn(ClientMessage.InkFrame.class, Untagged.class)
            .addMixIn(InkOp.class, OpForm.class)
            .addMixIn(InkBlock.class, InkForm.class)
            .addMixIn(Points.class, PointsForm.class)
            .build();

    private Golden() {}

    /** A binary frame and its meaning. */
    record Frame<T>(String name, String hex, T message) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** Input that is no message of a client, as binary or as text, and the answer it gets. */
    record Refusal(
            String name, @Nullable String hex, @Nullable String text, ErrorCode code) {
        @Override
        public String toString() {
            return name;
        }
    }

    static <T> List<Frame<T>> frames(String file, Class<T> type) {
        var frame = MAPPER.getTypeFactory().constructParametricType(Frame.class, type);
        var frames = MAPPER.getTypeFactory().constructCollectionType(List.class, frame);
        return MAPPER.readValue(FOLDER.resolve("binary").resolve(file), frames);
    }

    static List<Refusal> refusals() {
        return List.of(MAPPER.readValue(FOLDER.resolve("rejected.json"), Refusal[].class));
    }

    /** The text messages of a folder by file name, without the line feed at their end. */
    static Map<String, String> texts(String folder) {
        try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
            return files.collect(Collectors.toMap(file -> String.valueOf(file.getFileName()), Golden::message));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String message(Path file) {
        try {
            return Files.readString(file).stripTrailing();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NONE)
    private interface Untagged {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "op")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = InkOp.Down.class, name = "down"),
        @JsonSubTypes.Type(value = InkOp.Move.class, name = "move"),
        @JsonSubTypes.Type(value = InkOp.Up.class, name = "up"),
        @JsonSubTypes.Type(value = InkOp.Undo.class, name = "undo"),
        @JsonSubTypes.Type(value = InkOp.Clear.class, name = "clear"),
    })
    private interface OpForm {}

    @JsonDeserialize(converter = InkReader.class)
    private interface InkForm {}

    @JsonDeserialize(converter = PointsReader.class)
    private interface PointsForm {}

    private record Point(int x, int y, int t, @Nullable Integer pressure) {}

    private static final class InkReader extends StdConverter<List<InkOp>, InkBlock> {
        @Override
        public InkBlock convert(List<InkOp> ops) {
            return new InkBlock(ops);
        }
    }

    private static final class PointsReader extends StdConverter<List<Point>, Points> {
        @Override
        public Points convert(List<Point> list) {
            Points.Builder points = Points.builder(list.size());
            for (Point point : list) {
                Integer pressure = point.pressure();
                points.add(point.x(), point.y(), point.t(), pressure == null ? Points.NO_PRESSURE : pressure);
            }
            return points.build();
        }
    }
}
