package dev.inkrush.server.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.inkrush.server.config.ServerConfig;
import dev.inkrush.server.config.SetupException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

class ServeOptionsTest {
    @TempDir
    private Path folder;

    @Test
    void withoutOptionsTheDefaultsHold() {
        assertThat(parse(Map.of())).isEqualTo(ServerConfig.defaults(Path.of("inkrush-data")));
    }

    @Test
    void everyOptionArrives() {
        ServerConfig config = parse(
                Map.of(),
                "--host=127.0.0.1",
                "--port=0",
                "--data=d",
                "--redis=redis://boards:6379",
                "--model=m",
                "--allow-origin=https://a.example,https://b.example:8443",
                "--seat-wait-seconds=45",
                "--slow-seconds=7",
                "--drain-seconds=5",
                "--restore-minutes=3");
        assertThat(config.rooms().seatWait()).isEqualTo(Duration.ofSeconds(45));
        assertThat(config.net().slowDeadline()).isEqualTo(Duration.ofSeconds(7));
        assertThat(config.restart().memory()).isEqualTo(Duration.ofMinutes(3));
        assertThat(config.restart().drain()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.host()).isEqualTo("127.0.0.1");
        assertThat(config.port()).isZero();
        assertThat(config.data()).isEqualTo(Path.of("d"));
        assertThat(config.redis()).isEqualTo(URI.create("redis://boards:6379"));
        assertThat(config.model()).isEqualTo(Path.of("m"));
        assertThat(config.allowedOrigins()).containsExactlyInAnyOrder("https://a.example", "https://b.example:8443");
    }

    @Test
    void theCommandLineGoesBeforeTheEnvironmentAndThatBeforeTheFile() throws IOException {
        Path file = Files.writeString(folder.resolve("inkrush.conf"), "port = 1\nhost = file\ndata = file\n");
        Map<String, String> environment = Map.of("INKRUSH_PORT", "2", "INKRUSH_HOST", "environment");
        ServerConfig config = parse(environment, "--config", file.toString(), "--port", "3");
        assertThat(config.port()).isEqualTo(3);
        assertThat(config.host()).isEqualTo("environment");
        assertThat(config.data()).isEqualTo(Path.of("file"));
    }

    @Test
    void theFileCanBeNamedByTheEnvironment() throws IOException {
        Path file = Files.writeString(folder.resolve("inkrush.conf"), "port = 1\n");
        assertThat(parse(Map.of("INKRUSH_CONFIG", file.toString())).port()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "-1", "65536", "1e3", "", "99999999999"})
    void aWrongPortIsNamedWithWhatIsAllowed(String port) {
        assertThatThrownBy(() -> parse(Map.of(), "--port=" + port))
                .isInstanceOf(ParameterException.class)
                .hasMessageContaining("--port")
                .hasMessageContaining("must be a number from 0 to 65535");
        assertThatThrownBy(() -> parse(Map.of("INKRUSH_PORT", port)))
                .isInstanceOf(ParameterException.class)
                .hasMessageContaining("must be a number from 0 to 65535");
    }

    @ParameterizedTest
    @ValueSource(strings = {"boards:6379", "http://boards", "foo bar", "redis://", "redis://a b"})
    void aWrongRedisIsNamedWithWhatIsAllowed(String url) {
        assertThatThrownBy(() -> parse(Map.of(), "--redis=" + url))
                .isInstanceOf(ParameterException.class)
                .hasMessage("Invalid value for option '--redis': '" + url
                        + "' must look like redis://host:port or rediss://host:port");
    }

    @Test
    void aFileThatIsNotThereOrSaysNonsenseIsNamed() throws IOException {
        assertThatThrownBy(() -> parse(Map.of(), "--config=missing"))
                .isInstanceOf(SetupException.class)
                .hasMessage("--config is missing, but must be a readable file of lines like 'port = 8080'.");
        Path file = Files.writeString(folder.resolve("inkrush.conf"), "prot = 1\n");
        OptionLayers layers = OptionLayers.below(List.of("--config=" + file), Map.of());
        assertThatThrownBy(() -> layers.checkAgainst(new CommandLine(new ServeCommand()).getCommandSpec()))
                .isInstanceOf(SetupException.class)
                .hasMessageContaining("sets 'prot', but must be one of allow-origin, config, data");
    }

    private static ServerConfig parse(Map<String, String> environment, String... args) {
        ServeOptions options = new ServeOptions();
        new CommandLine(options)
                .setDefaultValueProvider(OptionLayers.below(List.of(args), environment))
                .parseArgs(args);
        return options.toConfig();
    }
}
