package dev.inkrush.server.board.redis;

import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.async.RedisAsyncCommands;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A script of this package's resources, called by its digest; a Redis that does not know it yet is sent its text. */
final class RedisScript {
    private final String text;
    private final ScriptOutputType output;

    RedisScript(String resource, ScriptOutputType output) {
        this.text = read(resource);
        this.output = output;
    }

    <T> CompletionStage<T> run(RedisAsyncCommands<String, String> redis, List<String> keys, List<String> arguments) {
        String[] k = keys.toArray(String[]::new);
        String[] a = arguments.toArray(String[]::new);
        return redis.<T>evalsha(redis.digest(text), output, k, a)
                .exceptionallyCompose(e -> RedisLink.rootOf(e) instanceof RedisNoScriptException
                        ? redis.<T>eval(text, output, k, a)
                        : CompletableFuture.<T>failedFuture(e));
    }

    private static String read(String resource) {
        try (InputStream in = RedisScript.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
