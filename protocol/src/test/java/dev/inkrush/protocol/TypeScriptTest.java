package dev.inkrush.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The web client's types are those of the Java records; run as a program, this class writes them anew. */
final class TypeScriptTest {
    private static final Path FILE = Path.of("../web-client/src/wire/generated.ts");

    public static void main(String[] arguments) throws IOException {
        Files.writeString(FILE, TypeScript.wire());
    }

    @Test
    void theWebClientHasTheTypesOfTheRecords() throws IOException {
        assertThat(Files.readString(FILE))
                .as(
                        "web-client/src/wire/generated.ts is stale; run: mvn -pl protocol test-compile exec:exec@typescript")
                .isEqualTo(TypeScript.wire());
    }
}
