package dev.inkrush.server.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.inkrush.protocol.Points;
import dev.inkrush.server.config.SetupException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrawingFileTest {
    private static final String TIMED = """
            {"word":"cat","key_id":"7","drawing":[[[10.5,20.5,20.5],[0,0,5],[100,150,140]],[[15],[2.5],[160]]]}

            {"word":"dog","drawing":[[[3],[4]]]}
            """;

    @TempDir
    private Path folder;

    @Test
    void aTimedDrawingIsPlacedAndItsClockStartsAtZeroAndNeverRunsBack() throws IOException {
        RecordedDrawing cat =
                read(Files.writeString(folder.resolve("a.ndjson"), TIMED)).getFirst();
        assertThat(cat.word()).isEqualTo("cat");
        assertThat(cat.keyId()).isEqualTo("7");
        assertThat(cat.timed()).isTrue();
        // Scaled by 307.2: 10 units wide to 3072, 5 high to 1536, around (2048, 1536).
        assertThat(cat.strokes())
                .containsExactly(
                        Points.builder(3)
                                .add(512, 768, 0)
                                .add(3584, 768, 50)
                                .add(3584, 2304, 50)
                                .build(),
                        Points.builder(1).add(1894, 1536, 60).build());
        assertThat(cat.pointCount()).isEqualTo(4);
        assertThat(cat.durationMillis()).isEqualTo(60);
    }

    @Test
    void aSimplifiedDrawingHasNoTimesAndADotGoesToTheCentre() throws IOException {
        RecordedDrawing dog =
                read(Files.writeString(folder.resolve("a.ndjson"), TIMED)).get(1);
        assertThat(dog.line()).isEqualTo(3);
        assertThat(dog.timed()).isFalse();
        assertThat(dog.strokes())
                .containsExactly(Points.builder(1).add(2048, 1536, 0).build());
    }

    @Test
    void aCompressedFileHoldsTheSame() throws IOException {
        Path plain = Files.writeString(folder.resolve("a.ndjson"), TIMED);
        Path packed = folder.resolve("a.ndjson.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(TIMED.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(read(packed)).isEqualTo(read(plain));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"word\":\"cat\"}",
                "{\"drawing\":[[[1],[2]]]}",
                "{\"word\":\"cat\",\"drawing\":[]}",
                "{\"word\":\"cat\",\"drawing\":[[[1],[2]],[[1],[2],[3]]]}",
                "{\"word\":\"cat\",\"drawing\":[[[1,2],[2]]]}",
                "{\"word\":\"cat\",\"drawing\":[[[],[]]]}",
                "{\"word\":\"cat\",\"drawing\":[[[null],[2]]]}",
                "{\"word\":\"cat\",\"drawing\":[[[1e999],[2]]]}",
                "{\"word\":\"cat\",\"drawing\":\"none\"}",
                "{\"word\":\"cat\",\"drawing\":[[[1],[2]]",
                "no JSON",
            })
    void aLineThatIsNoDrawingIsNamed(String line) throws IOException {
        Path file = Files.writeString(folder.resolve("a.ndjson"), TIMED + line);
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(SetupException.class)
                .hasMessageContaining("Line 4 of")
                .hasMessageContaining("is no drawing");
    }

    @Test
    void aMissingFileIsToldByItsOption() {
        assertThatThrownBy(() -> read(folder.resolve("none")))
                .isInstanceOf(SetupException.class)
                .hasMessageContaining("--drawings is")
                .hasMessageContaining("none");
    }

    private static List<RecordedDrawing> read(Path file) {
        List<RecordedDrawing> drawings = new ArrayList<>();
        new DrawingFile(file).forEach(drawings::add);
        return drawings;
    }
}
