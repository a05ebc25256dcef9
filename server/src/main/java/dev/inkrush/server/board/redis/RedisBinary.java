package dev.inkrush.server.board.redis;

import dev.inkrush.server.config.SetupException;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import redis.embedded.core.ExecutableProvider;

/**
 * A redis-server that runs on this machine.
 *
 * @param file the executable
 * @param version what it says of itself, such as 7.0.15
 */
record RedisBinary(Path file, String version) {
    private static final List<String> NAMES = List.of("redis-server", "valkey-server");
    private static final Pattern VERSION = Pattern.compile("\\bv=(\\d+\\.\\d+\\.\\d+)");
    private static final long TRY_SECONDS = 10;

    /**
     * The system's own if there is one, since it gets the system's security updates; else the one we bring along, which
     * needs glibc 2.34 and OpenSSL 3 on Linux.
     *
     * @param searchPath folders to look in, in the form of the PATH variable
     * @param unpackTo folder that ours is written to
     * @throws SetupException when neither runs
     */
    static RedisBinary find(String searchPath, Path unpackTo) {
        return Stream.concat(installed(searchPath), Stream.of(unpackTo).flatMap(RedisBinary::bundled))
                .flatMap(file -> tried(file).stream())
                .findFirst()
                .orElseThrow(() -> new SetupException("No redis-server runs on this machine; install one"
                        + " (Debian, Ubuntu: apt-get install redis-server; macOS: brew install redis)"
                        + " or name one that runs elsewhere with --redis URL."));
    }

    private static Stream<Path> installed(String searchPath) {
        return Stream.of(searchPath.split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable);
    }

    private static Stream<Path> bundled(Path unpackTo) {
        try {
            Files.createDirectories(unpackTo);
            return Stream.of(ExecutableProvider.newJarResourceProvider(unpackTo.toFile())
                    .get()
                    .toPath());
        } catch (IOException | RuntimeException noneForThisMachine) {
            return Stream.empty();
        }
    }

    private static Optional<RedisBinary> tried(Path file) {
        try {
            Process process = new ProcessBuilder(file.toString(), "--version")
                    .redirectErrorStream(true)
                    .start();
            if (!process.waitFor(TRY_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return Optional.empty();
            }
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Matcher version = VERSION.matcher(said);
            return process.exitValue() == 0 && version.find()
                    ? Optional.of(new RedisBinary(file, version.group(1)))
                    : Optional.empty();
        } catch (IOException notForThisMachine) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
