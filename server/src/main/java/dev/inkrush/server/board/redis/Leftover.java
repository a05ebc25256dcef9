package dev.inkrush.server.board.redis;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the redis-server of a server that was killed before it could: two of them must not write to one folder. It is
 * known by the password it answers to, or, when it answers nobody, by its process number and start.
 */
final class Leftover {
    private static final Logger LOG = LoggerFactory.getLogger(Leftover.class);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(2);
    private static final long END_SECONDS = 3;
    private static final Pattern PROCESS_ID = Pattern.compile("process_id:(\\d+)");

    private Leftover() {}

    /** Blocks until no process of an earlier start runs in the folder. */
    static void end(Path folder) {
        RedisTrace.read(folder)
                .flatMap(trace -> answering(trace).or(trace::process))
                .ifPresent(process -> {
                    LOG.info("Ending redis-server {}, left over from a server that was killed.", process.pid());
                    end(process);
                });
    }

    static Optional<ProcessHandle> answering(RedisTrace trace) {
        RedisClient client = RedisClient.create(address(trace, ANSWER_WITHIN));
        try (StatefulRedisConnection<String, String> connection = client.connect()) {
            Matcher process = PROCESS_ID.matcher(connection.sync().info("server"));
            return process.find() ? ProcessHandle.of(Long.parseLong(process.group(1))) : Optional.empty();
        } catch (RedisException goneOrSomebodyElses) {
            return Optional.empty();
        } finally {
            client.shutdown(Duration.ZERO, ANSWER_WITHIN);
        }
    }

    static RedisURI address(RedisTrace trace, Duration timeout) {
        return RedisURI.builder()
                .withHost("127.0.0.1")
                .withPort(trace.port())
                .withPassword(trace.password().toCharArray())
                .withTimeout(timeout)
                .build();
    }

    /** Asks the process to end, and makes it when it does not. */
    static void end(ProcessHandle process) {
        process.destroy();
        if (!ended(process)) {
            process.destroyForcibly();
            ended(process);
        }
    }

    private static boolean ended(ProcessHandle process) {
        try {
            process.onExit().get(END_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException | TimeoutException stillThere) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
