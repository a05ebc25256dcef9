package dev.inkrush.server.board.redis;

import dev.inkrush.server.config.SetupException;
import dev.inkrush.server.time.Backoff;
import io.lettuce.core.RedisURI;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A redis-server of our own: a child process on a private port of the loopback address, with a password and an
 * append-only file under the data folder. It ends with this process; one that a killed server left behind is ended at
 * the next start, and one that dies is started again. Driven by the storage thread; {@link #address} by any.
 */
final class EmbeddedRedis implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedRedis.class);
    private static final Duration STEADY = Duration.ofSeconds(10);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(3);

    /** Deaths in a row after which the append-only file is to blame. */
    private static final int HOPELESS = 3;

    private final Path folder;
    private final Path data;
    private final RedisBinary binary;
    private final RandomGenerator secrets;
    private final Backoff backoff = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(10));
    private final Thread hook = new Thread(this::destroy, "redis-server-end");
    private volatile RedisTrace trace;
    private volatile Process process;
    private long launchedNanos;
    private int deaths;

    /**
     * Starts it, after ending what an earlier one left behind; returns without waiting until it answers.
     *
     * @param folder its own folder under the data folder; whoever calls has the data folder for itself
     * @param searchPath where to look for an installed redis-server, in the form of the PATH variable
     * @param secrets nobody must be able to foresee these numbers
     * @throws SetupException when no redis-server runs here or the folder cannot be written
     */
    EmbeddedRedis(Path folder, String searchPath, RandomGenerator secrets, long nowNanos) {
        this.folder = folder;
        this.data = folder.resolve("data");
        this.secrets = secrets;
        try {
            Files.createDirectories(data);
            if (Files.getFileAttributeView(folder, PosixFileAttributeView.class) != null) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
            Leftover.end(folder);
            this.binary = RedisBinary.find(searchPath, folder.resolve("bin"));
            this.launchedNanos = nowNanos;
            this.trace = RedisTrace.before(freePort(), password());
            this.process = launch();
        } catch (IOException e) {
            throw new SetupException(
                    "redis-server cannot be started in " + folder + " (" + e.getMessage()
                            + "); let this user write there.",
                    e);
        }
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Where it listens now; another port after each start. */
    RedisURI address() {
        return Leftover.address(trace, ANSWER_WITHIN);
    }

    String version() {
        return binary.version();
    }

    /** Starts it again if it has died. Returns 1 when it did. */
    int doWork(long nowNanos) {
        if (process.isAlive()) {
            if (nowNanos - launchedNanos > STEADY.toNanos()) {
                deaths = 0;
                backoff.succeeded();
            }
            return 0;
        }
        if (!backoff.due(nowNanos)) {
            return 0;
        }
        backoff.failed(nowNanos);
        relaunch(nowNanos);
        return 1;
    }

    private void relaunch(long nowNanos) {
        deaths++;
        LOG.warn("redis-server ended with status {}; it is started again.", process.exitValue());
        try {
            if (deaths >= HOPELESS) {
                LOG.warn("redis-server cannot read {}; boards are counted anew from the stored results.", data);
                empty(data);
            }
            launchedNanos = nowNanos;
            trace = RedisTrace.before(freePort(), password());
            process = launch();
        } catch (IOException e) {
            LOG.warn("redis-server cannot be started: {}", e.getMessage());
        }
    }

    private Process launch() throws IOException {
        trace.write(folder);
        ProcessBuilder builder = new ProcessBuilder(
                        binary.file().toAbsolutePath().toString(), "-")
                .directory(data.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("redis-server.log").toFile());
        // Names that tie are compared by the locale's rules, and must not be compared otherwise after a restart.
        builder.environment().put("LC_ALL", "C");
        Process launched = builder.start();
        // By standard input, because everybody on the machine can read a command line.
        try (OutputStream configuration = launched.getOutputStream()) {
            configuration.write(configuration().getBytes(StandardCharsets.UTF_8));
        }
        trace = trace.of(launched.toHandle());
        trace.write(folder);
        return launched;
    }

    /** Syncing is left to the system, since the outbox is synced and makes good what a power cut takes from this. */
    private String configuration() {
        return """
                bind 127.0.0.1
                port %d
                requirepass %s
                appendonly yes
                appendfsync no
                save ""
                maxmemory-policy noeviction
                """.formatted(trace.port(), trace.password());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private String password() {
        byte[] bytes = new byte[16];
        secrets.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    static void empty(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private void destroy() {
        process.destroy();
    }

    /** Ends it and waits until it has written everything. */
    @Override
    public void close() {
        Leftover.end(process.toHandle());
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
            RedisTrace.erase(folder);
        } catch (IllegalStateException shuttingDown) {
            LOG.debug("The hook is running already.");
        } catch (IOException e) {
            LOG.warn("The trace of redis-server stays in {}: {}", folder, e.getMessage());
        }
    }
}
