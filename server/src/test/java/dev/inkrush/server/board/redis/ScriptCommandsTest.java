package dev.inkrush.server.board.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A write that Redis received twice must do what it does once, so no command may count or append by itself. */
final class ScriptCommandsTest {
    private static final Path SCRIPTS = Path.of("src/main/resources/dev/inkrush/server/board/redis");
    private static final Path SOURCES = Path.of("src/main/java/dev/inkrush/server/board/redis");
    private static final Set<String> REPEATABLE =
            Set.of("SADD", "HGET", "HSET", "ZADD", "ZREM", "ZSCORE", "ZRANK", "ZRANGE", "PTTL", "PEXPIREAT", "TIME");
    private static final Pattern CALL = Pattern.compile("redis\\.(?:p?call)\\(\\s*'(\\w+)'");
    private static final Pattern COUNTING = Pattern.compile(
            "(?i)\\b(z?incrby|hincrby\\w*|incr\\w*|decr\\w*|[lr]push\\w*|append|xadd|publish)\\b\\s*[('\"]");

    @Test
    void scriptsCallRepeatableCommandsOnly() throws IOException {
        Set<String> called = new TreeSet<>();
        for (String script : texts(SCRIPTS)) {
            Matcher call = CALL.matcher(script);
            while (call.find()) {
                called.add(call.group(1));
            }
            assertThat(script.split("redis\\.p?call", -1))
                    .as("calls whose command is no literal")
                    .hasSize((int) CALL.matcher(script).results().count() + 1);
        }
        assertThat(called).contains("SADD", "ZADD").isSubsetOf(REPEATABLE);
    }

    @Test
    void nothingCountsOrAppends() throws IOException {
        for (Path folder : List.of(SCRIPTS, SOURCES)) {
            assertThat(texts(folder))
                    .isNotEmpty()
                    .noneMatch(text -> COUNTING.matcher(text).find());
        }
    }

    @Test
    void theSearchFindsWhatIsForbidden() {
        for (String forbidden : List.of("redis.call('ZINCRBY', k)", "INCR'", "commands.lpush(k)", "\"hincrbyfloat\"")) {
            assertThat(COUNTING.matcher(forbidden).find()).as(forbidden).isTrue();
        }
    }

    private static List<String> texts(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(ScriptCommandsTest::text).toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
