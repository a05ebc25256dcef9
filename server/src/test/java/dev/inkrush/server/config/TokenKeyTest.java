package dev.inkrush.server.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.inkrush.server.time.Randomness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenKeyTest {
    private final RandomGenerator random = Randomness.seeded(1);

    @TempDir
    private Path folder;

    @Test
    void theKeyIsMadeOnceAndKeptForItsOwnerAlone() throws IOException {
        byte[] key = TokenKey.in(folder, random);
        assertThat(key).hasSize(32);
        assertThat(TokenKey.in(folder, random)).isEqualTo(key);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("token.key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aFileThatIsNoKeyIsNotUsed() throws IOException {
        Files.writeString(folder.resolve("token.key"), "short");
        assertThatThrownBy(() -> TokenKey.in(folder, random))
                .isInstanceOf(SetupException.class)
                .hasMessageContaining("has 5 bytes instead of 32; delete it");
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() {
        assertThatThrownBy(() -> TokenKey.in(folder.resolve("missing"), random))
                .isInstanceOf(SetupException.class)
                .hasMessageContaining("cannot be written");
    }
}
