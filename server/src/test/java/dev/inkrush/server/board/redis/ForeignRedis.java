package dev.inkrush.server.board.redis;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A redis-server that is none of the game's business, to be started, killed and emptied at will; keeps its port. */
public final class ForeignRedis implements AutoCloseable {
    private final Path folder;
    private final int port;
    private @Nullable Process process;

    /** Chooses a port; nothing listens there yet. */
    public ForeignRedis(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = socket.getLocalPort();
        }
    }

    public String url() {
        return "redis://127.0.0.1:" + port;
    }

    public void start() throws IOException {
        RedisBinary binary = RedisBinary.find(RunningRedis.INSTALLED, folder.resolve("bin"));
        process = new ProcessBuilder(
                        binary.file().toString(), "--port", Integer.toString(port), "--appendonly", "yes", "--save", "")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Ends it as a power cut does. */
    public void kill() {
        if (process != null) {
            process.destroyForcibly();
            process.onExit().join();
        }
    }

    /** Takes away everything it has written; while it is dead. */
    public void lose() throws IOException {
        EmbeddedRedis.empty(folder);
    }

    /** It lives and answers nobody, until {@link #wake}. */
    public void freeze() throws IOException, InterruptedException {
        signal("-STOP");
    }

    public void wake() throws IOException, InterruptedException {
        signal("-CONT");
    }

    /** By the shell, since not every machine has the command by itself. */
    static void signal(long pid, String signal) throws IOException, InterruptedException {
        new ProcessBuilder("sh", "-c", "kill " + signal + " " + pid).start().waitFor();
    }

    private void signal(String signal) throws IOException, InterruptedException {
        long pid = Objects.requireNonNull(process, "not started").pid();
        signal(pid, signal);
    }

    @Override
    public void close() {
        kill();
    }
}
