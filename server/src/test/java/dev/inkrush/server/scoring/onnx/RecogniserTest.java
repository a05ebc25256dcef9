package dev.inkrush.server.scoring.onnx;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.inkrush.server.config.SetupException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A recogniser whose files do not fit together refuses to start, and one sentence says which file and what to do. */
class RecogniserTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void writeModel() {
        TinyModel.writeTo(folder);
    }

    @Test
    void filesThatFitAreRead() {
        Recogniser recogniser = Recogniser.in(folder);
        assertThat(recogniser.manifest().acceptance().thresholds().getFirst()).isEqualTo(0.6);
        assertThat(recogniser.manifest().normalForm().stepsPerSize()).isEqualTo(7);
        assertThat(recogniser.vocabulary().prompt(0).ko()).isEqualTo("고양이");
        try (OnnxEngine engine = recogniser.engine(2)) {
            assertThat(engine.stateSize()).isEqualTo(TinyModel.STATE_SIZE);
        }
    }

    @Test
    void aFolderWithoutManifestIsRefused() throws IOException {
        Files.delete(folder.resolve("manifest.json"));
        assertRefused("has no manifest.json");
    }

    @Test
    void aChangedGraphIsRefused() throws IOException {
        byte[] graph = Files.readAllBytes(folder.resolve("recogniser.onnx"));
        graph[graph.length / 2] ^= 1;
        Files.write(folder.resolve("recogniser.onnx"), graph);
        assertRefused("recogniser.onnx", "has SHA-256");
    }

    @Test
    void changedLabelsAreRefused() throws IOException {
        Files.writeString(folder.resolve("labels.json"), "[]");
        assertRefused("labels.json", "has SHA-256");
    }

    @Test
    void missingLabelsAreRefused() throws IOException {
        Files.delete(folder.resolve("labels.json"));
        assertRefused("has no labels.json");
    }

    @Test
    void aGraphThatIsNoneIsRefused() throws IOException {
        byte[] nonsense = {1, 2, 3};
        Files.write(folder.resolve("recogniser.onnx"), nonsense);
        replaceInManifest(TinyModel.sha256(TinyModel.graph()), TinyModel.sha256(nonsense));
        assertRefused("recogniser.onnx", "cannot be loaded");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"stateSizes\":[24]   | \"stateSizes\":[25]             | state0 is [-1, 24] instead of [-1, 25]",
                "\"stateSizes\":[24]   | \"stateSizes\":[12, 12]         | it has [tokens, state0] instead of [state0, state1, tokens]",
                "\"stateSizes\":[24]   | \"stateSizes\":[24, 0]          | stateSizes must be a list of numbers from 1 to 65536",
                "\"classes\":8         | \"classes\":9                   | noneOfThem must be classes less 1",
                "8,\"noneOfThem\":7    | 9,\"noneOfThem\":8              | has 7 words for 9 classes less one and 7 thresholds",
                "[0.6,                 | [                               | has 7 words for 8 classes less one and 6 thresholds",
                "\"format\":5          | \"format\":2                    | format must be 5",
                "\"tokenFeatures\":4   | \"tokenFeatures\":5             | tokenFeatures must be 4",
                "recogniser.onnx       | ../recogniser.onnx              | file must be a file name without a folder",
                "[0.6,                 | [1.6,                           | acceptance rule must be above 0 and up to 1",
                "\"tokens\":2          | \"tokens\":0                    | acceptance rule must be 1 to 8",
                "\"stepsPerSize\":7    | \"stepsPerSize\":0              | minimumSize and stepsPerSize must be positive",
                "[\"cat\",\"sun\"]     | [\"cat\",\"moon\"]              | \"moon\" is no label",
                "[\"cat\",\"sun\"]     | []                              | defaultPrompts must be a list of words",
                "{\"format\"           | {{\"format\"                    | is no valid JSON",
                "\"normalForm\"        | \"abnormalForm\"                | normalForm must be an object",
            })
    void aManifestThatDoesNotFitIsRefused(String before, String after, String fault) throws IOException {
        replaceInManifest(before, after);
        assertRefused(fault);
    }

    @Test
    void theQuantisedGraphIsTheOneThatRuns() throws IOException {
        byte[] nonsense = {1, 2, 3};
        Files.write(folder.resolve("small.onnx"), nonsense);
        String quantised =
                "\"quantised\":{\"file\":\"small.onnx\",\"sha256\":\"%s\"}".formatted(TinyModel.sha256(nonsense));
        replaceInManifest("\"opset\"", quantised + ",\"opset\"");
        assertRefused("small.onnx", "cannot be loaded");
        Files.delete(folder.resolve("small.onnx"));
        assertRefused("has no small.onnx");
        replaceInManifest("small.onnx", "../small.onnx");
        assertRefused("quantised.file must be a file name without a folder");
    }

    @Test
    void aGraphWhoseBeliefsAreNoProbabilitiesIsRefused() throws IOException {
        byte[] graph = TinyModel.graph();
        byte[] loud = new String(graph, ISO_8859_1)
                .replace("LogSoftmax", "Reciprocal")
                .getBytes(ISO_8859_1);
        Files.write(folder.resolve("recogniser.onnx"), loud);
        replaceInManifest(TinyModel.sha256(graph), TinyModel.sha256(loud));
        assertRefused("recogniser.onnx", "beliefs do not add up to one");
    }

    @Test
    void labelsWithoutAKoreanNameAreRefused() throws IOException {
        String labels = Files.readString(folder.resolve("labels.json"));
        String poorer = labels.replace("\"ko\":\"해\",", "");
        Files.writeString(folder.resolve("labels.json"), poorer);
        replaceInManifest(TinyModel.sha256(labels.getBytes(UTF_8)), TinyModel.sha256(poorer.getBytes(UTF_8)));
        assertRefused("labels.json", "lacks word, en, ko or theme at entry 3");
    }

    private void assertRefused(String... parts) {
        assertThatThrownBy(() -> Recogniser.in(folder).engine(4).close())
                .isInstanceOf(SetupException.class)
                .message()
                .contains(parts)
                .contains("./inkrush export")
                .endsWith(".")
                .hasLineCount(1);
    }

    private void replaceInManifest(String before, String after) throws IOException {
        String manifest = Files.readString(folder.resolve("manifest.json"));
        assertThat(manifest).contains(before);
        Files.writeString(folder.resolve("manifest.json"), manifest.replace(before, after));
    }
}
