package dev.inkrush.server.board.redis;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/**
 * What a file tells the next start of the redis-server that this one runs.
 *
 * @param port on the loopback address
 * @param password lets nobody else on this machine write to boards, and shows whose server answers at the port
 * @param pid its process; 0 while it is being started
 * @param started when that process started, in the clock of the operating system
 */
record RedisTrace(int port, String password, long pid, Instant started) {
    private static final String NAME = "server.properties";

    /** The operating system's idea of a start moves when the clock is set. */
    private static final Duration TOLERANCE = Duration.ofSeconds(5);

    static RedisTrace before(int port, String password) {
        return new RedisTrace(port, password, 0, Instant.EPOCH);
    }

    RedisTrace of(ProcessHandle process) {
        return new RedisTrace(port, password, process.pid(), startOf(process));
    }

    /** The process, if it still runs and is not another one that was given its number. */
    Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid)
                .filter(process -> pid > 0 && process.isAlive())
                .filter(process ->
                        Duration.between(startOf(process), started).abs().compareTo(TOLERANCE) < 0);
    }

    private static Instant startOf(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }

    void write(Path folder) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("port", Integer.toString(port));
        properties.setProperty("password", password);
        properties.setProperty("pid", Long.toString(pid));
        properties.setProperty("started", started.toString());
        try (Writer out = Files.newBufferedWriter(folder.resolve(NAME))) {
            properties.store(out, "The redis-server of this folder");
        }
    }

    /** Reads what was written last; empty when nothing was, or when it is no use. */
    static Optional<RedisTrace> read(Path folder) {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(folder.resolve(NAME))) {
            properties.load(in);
            return Optional.of(new RedisTrace(
                    Integer.parseInt(properties.getProperty("port", "")),
                    properties.getProperty("password", ""),
                    Long.parseLong(properties.getProperty("pid", "")),
                    Instant.parse(properties.getProperty("started", ""))));
        } catch (IOException | RuntimeException none) {
            return Optional.empty();
        }
    }

    static void erase(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(NAME));
    }
}
