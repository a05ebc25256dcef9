package dev.inkrush.server.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inkrush.server.Main;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** A server in a process of its own, which can be told to end, and killed. */
public final class ServerProcess implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)/");
    private static final int PATIENCE_SECONDS = 60;

    private final Process process;
    private final int port;

    private ServerProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts it on a free port and waits until it says where it is. */
    public static ServerProcess start(Path data, String... options) {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(Main.class.getName(), "serve", "--host", "127.0.0.1", "--port", "0"));
        command.addAll(List.of("--data", data.toString()));
        command.addAll(List.of(options));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            return new ServerProcess(process, port(process.inputReader(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int port(BufferedReader said) throws IOException {
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            Matcher address = ADDRESS.matcher(line);
            if (address.find()) {
                return Integer.parseInt(address.group(1));
            }
        }
        throw new AssertionError("the server ended before it was up");
    }

    /** Connects without a word. */
    public LiveClient connect() {
        return LiveClient.connect(port);
    }

    /** Waits until what has happened in rooms up to now would outlast a {@link #kill}. */
    public void awaitRoomsWritten() {
        Site site = new Site(port);
        Awaitility.await()
                .atMost(Duration.ofSeconds(PATIENCE_SECONDS))
                .until(() -> site.metric("inkrush_rooms_unwritten") == 0);
    }

    /** Asks it to end, as Ctrl-C and the system do. */
    public void asksToEnd() {
        process.toHandle().destroy();
    }

    /** Ends it between two instructions, and its redis-server is left over. */
    public void kill() {
        process.toHandle().destroyForcibly();
        awaitEnd();
    }

    /** Waits for its end; returns the exit code. */
    public int awaitEnd() {
        try {
            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .as("ended within a minute")
                    .isTrue();
            return process.exitValue();
        } catch (InterruptedException stopped) {
            throw new AssertionError("interrupted", stopped);
        }
    }

    @Override
    public void close() {
        process.toHandle().descendants().forEach(ProcessHandle::destroyForcibly);
        process.toHandle().destroyForcibly();
    }
}
