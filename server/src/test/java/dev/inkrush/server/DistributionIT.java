package dev.inkrush.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The distribution as people start it: by hand, with {@code java -jar}, from a folder that is not ours. */
final class DistributionIT {
    private static final Path JAR = Path.of("target/inkrush/inkrush.jar").toAbsolutePath();
    private static final Pattern ADDRESS = Pattern.compile("http://localhost:\\d+/");
    private static final Duration START = Duration.ofSeconds(90);

    @TempDir
    private Path elsewhere;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void endWhatIsLeft() {
        started.forEach(process -> {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        });
    }

    @Test
    void aJarInAnyFolderSaysItsVersionAndNothingElse() throws Exception {
        Process version = start("--version");

        assertThat(version.waitFor(START.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(version.exitValue()).isZero();
        assertThat(said("out")).hasLineCount(2).contains("Inkrush 0.1.0-SNAPSHOT", "Java ");
        assertThat(said("err")).isEmpty();
    }

    @Test
    void servesThePageAndTheModelItShipsAndTakesRedisWithItWhenItEnds() throws Exception {
        Process server = start("serve", "--port", "0", "--data", "data");
        URI address = address();

        await().atMost(START).until(() -> get(address.resolve("readyz")).statusCode() == 200);
        assertThat(get(address).body()).contains("<title>Inkrush</title>");
        assertThat(get(address.resolve("metrics")).body()).contains("inkrush_");
        List<ProcessHandle> children = server.descendants().toList();
        assertThat(children).isNotEmpty();

        server.destroy();

        assertThat(server.waitFor(START.toSeconds(), TimeUnit.SECONDS)).isTrue();
        await().atMost(START).until(() -> children.stream().noneMatch(ProcessHandle::isAlive));
        assertThat(said("err")).doesNotContain("WARNING", "Exception");
    }

    @Test
    void aMistakeIsOneSentenceThatNamesOptionValueAndWhatIsAllowed() throws Exception {
        Process server = start("serve", "--port", "seventy");

        assertThat(server.waitFor(START.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(server.exitValue()).isEqualTo(2);
        assertThat(said("err")).contains("--port", "seventy", "0 to 65535").doesNotContain("\tat ");
    }

    private Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(java(), "-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(elsewhere.toFile())
                .redirectOutput(elsewhere.resolve("out").toFile())
                .redirectError(elsewhere.resolve("err").toFile())
                .start();
        started.add(process);
        return process;
    }

    private URI address() {
        Matcher found = await().atMost(START).until(() -> ADDRESS.matcher(said("out")), Matcher::find);
        return URI.create(found.group());
    }

    private String said(String stream) {
        try {
            return Files.readString(elsewhere.resolve(stream));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
