package dev.inkrush.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.inkrush.server.config.NetConfig;
import dev.inkrush.server.config.ServerConfig;
import dev.inkrush.server.config.SetupException;
import dev.inkrush.server.live.LiveServer;
import dev.inkrush.server.room.RoomConfig;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The distribution as an operator starts and stops it, and what cannot be started. */
class ServeIT {
    private static final Path JAR = Path.of("target/inkrush/inkrush.jar").toAbsolutePath();

    @TempDir
    private Path folder;

    @Test
    void theJarServesUntilItIsToldToStopAndTakesItsRedisAlong() throws Exception {
        Process server = java("serve", "--host=127.0.0.1", "--port=0", "--data=" + folder.resolve("data"));
        try (BufferedReader out = server.inputReader()) {
            List<String> greeting =
                    out.lines().takeWhile(line -> !line.startsWith("Ctrl-C")).toList();
            assertThat(greeting).anyMatch(line -> line.contains("Recogniser"));
            assertThat(greeting).anyMatch(line -> line.matches("\\s+Sockets\\s+(io_uring|epoll|NIO)"));
            String address = greeting.stream()
                    .filter(line -> line.contains("http://"))
                    .findFirst()
                    .orElseThrow()
                    .replaceFirst(".*(http://\\S+/).*", "$1");
            assertThat(get(address + "readyz")).contains("ready: true");
            List<ProcessHandle> children = server.descendants().toList();
            assertThat(children).as("its own redis-server").isNotEmpty();

            server.destroy();
            assertThat(server.waitFor(20, TimeUnit.SECONDS)).isTrue();
            Awaitility.await().until(() -> children.stream().noneMatch(ProcessHandle::isAlive));
        } finally {
            server.destroyForcibly();
        }
    }

    @Test
    void aWrongOptionIsOneSentenceAndAStatus() throws Exception {
        Process process = java("serve", "--port=eighty");
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(2);
        try (BufferedReader err = process.errorReader()) {
            assertThat(err.lines().toList())
                    .first()
                    .asString()
                    .contains("--port", "'eighty' must be a number from 0 to 65535");
        }
    }

    @Test
    void aTakenPortIsNamed() {
        try (LiveServer server = LiveServer.start(folder.resolve("first"))) {
            assertThatThrownBy(() -> start(server.port(), folder.resolve("second"), null))
                    .isInstanceOf(SetupException.class)
                    .hasMessageContaining("127.0.0.1:" + server.port())
                    .hasMessageContaining("choose another --host or --port");
        }
    }

    @Test
    void aFolderInUseIsNamed() {
        try (LiveServer server = LiveServer.start(folder)) {
            assertThat(server.get("/healthz")).isEqualTo("ok\n");
            assertThatThrownBy(() -> start(0, folder, null))
                    .isInstanceOf(SetupException.class)
                    .hasMessageContaining("Another Inkrush server uses");
        }
    }

    @Test
    void aModelThatIsNotThereIsNamedAndNothingIsLeftRunning() throws IOException {
        Path nowhere = folder.resolve("nowhere");
        assertThatThrownBy(() -> start(0, folder.resolve("data"), nowhere))
                .isInstanceOf(SetupException.class)
                .hasMessageContaining(nowhere.toString());
        try (LiveServer server = LiveServer.start(folder.resolve("data"));
                Stream<Path> files = Files.list(folder.resolve("data"))) {
            assertThat(files).isNotEmpty();
            assertThat(server.get("/healthz")).isEqualTo("ok\n");
        }
    }

    private static void start(int port, Path data, @Nullable Path model) {
        InkrushServer.start(new ServerConfig(
                        "127.0.0.1", port, data, null, model, Set.of(), NetConfig.DEFAULT, RoomConfig.DEFAULT))
                .close();
    }

    private Process java(String... args) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        ProcessBuilder builder =
                new ProcessBuilder(Stream.concat(Stream.of(java.toString(), "-jar", JAR.toString()), Stream.of(args))
                        .toList());
        builder.directory(folder.toFile());
        return builder.start();
    }

    private static String get(String address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
                    .body();
        }
    }
}
