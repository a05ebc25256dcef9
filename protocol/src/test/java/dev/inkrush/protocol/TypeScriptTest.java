package dev.inkrush.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The web client's types are those of the Java records; run as a program, this class writes them anew. */
final class TypeScriptTest {
    private static final Path FOLDER = Path.of("../web-client/src/wire/generated");

    public static void main(String[] arguments) throws IOException {
        for (Map.Entry<String, String> file : WireFiles.all().entrySet()) {
            Files.writeString(FOLDER.resolve(file.getKey()), file.getValue());
        }
    }

    @Test
    void theWebClientHasTheTypesOfTheRecords() throws IOException {
        Map<String, String> there = new TreeMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(FOLDER)) {
            for (Path file : files) {
                there.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        assertThat(there)
                .as("web-client/src/wire/generated is stale; run: mvn -pl protocol test-compile exec:exec@typescript")
                .containsExactlyInAnyOrderEntriesOf(WireFiles.all());
    }
}
