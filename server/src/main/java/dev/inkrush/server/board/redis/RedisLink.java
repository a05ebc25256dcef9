package dev.inkrush.server.board.redis;

import dev.inkrush.server.agent.Doorbell;
import dev.inkrush.server.board.BoardsAway;
import dev.inkrush.server.time.Backoff;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.MaintNotificationsConfig;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisCommandTimeoutException;
import io.lettuce.core.RedisLoadingException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.DefaultClientResources;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one connection to Redis, made again whenever it is lost.
 *
 * <ul>
 *   <li>{@link #ask} may be called by any thread and never blocks; everything else belongs to the storage thread.
 *   <li>A request is sent at most once. It fails at once while there is no connection, when the connection is lost, and
 *       when {@value #MAX_REQUESTS} are waiting: whoever must have it done asks again.
 *   <li>A request that is not answered in time closes the connection, because the peer may be gone without a word.
 * </ul>
 */
final class RedisLink implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RedisLink.class);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(5);
    private static final int MAX_REQUESTS = 4096;

    /** A redis-server that is just starting is nothing to worry people about. */
    private static final long TELL_AFTER_NANOS = Duration.ofSeconds(2).toNanos();

    private final Supplier<RedisURI> address;
    private final Doorbell doorbell;
    private final ClientResources resources;
    private final RedisClient client;
    private final Backoff backoff = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(2));
    private @Nullable CompletableFuture<StatefulRedisConnection<String, String>> connecting;
    private volatile @Nullable StatefulRedisConnection<String, String> connection;
    private volatile long connections;
    private boolean away;
    private boolean told;
    private long awaySinceNanos;

    /**
     * @param address asked at every attempt, since our own redis-server changes its port when it is started again
     * @param doorbell rung when an attempt has come to an end
     */
    RedisLink(Supplier<RedisURI> address, Doorbell doorbell) {
        this.address = address;
        this.doorbell = doorbell;
        this.resources = DefaultClientResources.builder()
                .ioThreadPoolSize(2)
                .computationThreadPoolSize(2)
                .build();
        this.client = RedisClient.create(resources);
        client.setOptions(ClientOptions.builder()
                .autoReconnect(false)
                .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
                .requestQueueSize(MAX_REQUESTS)
                .maintNotificationsConfig(MaintNotificationsConfig.disabled())
                .socketOptions(
                        SocketOptions.builder().connectTimeout(ANSWER_WITHIN).build())
                .timeoutOptions(TimeoutOptions.enabled(ANSWER_WITHIN))
                .build());
    }

    boolean connected() {
        StatefulRedisConnection<String, String> current = connection;
        return current != null && current.isOpen();
    }

    /** Connections made since the start. */
    long connections() {
        return connections;
    }

    /**
     * Sends requests. The stage completes on a thread of the client: with {@link BoardsAway} when Redis is away, with
     * what Redis said when it refused.
     */
    <T> CompletionStage<T> ask(Function<RedisAsyncCommands<String, String>, CompletionStage<T>> requests) {
        StatefulRedisConnection<String, String> current = connection;
        if (current == null || !current.isOpen()) {
            return CompletableFuture.failedFuture(new BoardsAway("Redis is not connected"));
        }
        try {
            return requests.apply(current.async()).exceptionallyCompose(e -> failed(current, rootOf(e)));
        } catch (RuntimeException e) {
            return failed(current, e);
        }
    }

    private static <T> CompletionStage<T> failed(StatefulRedisConnection<?, ?> used, Throwable cause) {
        boolean silent = cause instanceof RedisCommandTimeoutException;
        if (silent && used.isOpen()) {
            used.closeAsync();
        }
        boolean away = silent || cause instanceof RedisLoadingException || !used.isOpen();
        return CompletableFuture.failedFuture(away ? new BoardsAway("Redis does not answer") : cause);
    }

    /** Connects when there is no connection and the time has come. Returns 1 when something changed. */
    int doWork(long nowNanos) {
        if (connecting != null) {
            return connecting.isDone() ? settle(connecting, nowNanos) : 0;
        }
        if (connected()) {
            return 0;
        }
        if (!away) {
            away = true;
            connection = null;
            awaySinceNanos = nowNanos;
        }
        if (!backoff.due(nowNanos)) {
            return 0;
        }
        connecting = client.connectAsync(StringCodec.UTF8, address.get()).toCompletableFuture();
        connecting.whenComplete((made, failure) -> doorbell.ring());
        return 1;
    }

    // Written by the storage thread alone, so the increment loses nothing.
    @SuppressWarnings("NonAtomicVolatileUpdate")
    private int settle(CompletableFuture<StatefulRedisConnection<String, String>> attempt, long nowNanos) {
        connecting = null;
        try {
            connection = attempt.join();
            connections++;
            backoff.succeeded();
            away = false;
            told = false;
            LOG.info("Boards are in Redis at {}.", name(address.get()));
        } catch (CompletionException e) {
            backoff.failed(nowNanos);
            tellAway(rootOf(e), nowNanos);
        }
        return 1;
    }

    private void tellAway(Throwable reason, long nowNanos) {
        if (!told && nowNanos - awaySinceNanos > TELL_AFTER_NANOS) {
            told = true;
            LOG.warn(
                    "Redis at {} is away ({}); games go on, results wait on disk and are counted when it is back.",
                    name(address.get()),
                    reason.getMessage());
        }
    }

    static Throwable rootOf(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    /** Where it is, without the password that an address may hold. */
    static String name(RedisURI address) {
        if (address.getSentinelMasterId() != null) {
            return "sentinel " + address.getSentinelMasterId();
        }
        return address.getSocket() != null ? address.getSocket() : address.getHost() + ':' + address.getPort();
    }

    @Override
    public void close() {
        client.shutdown(Duration.ZERO, ANSWER_WITHIN);
        resources
                .shutdown(0, ANSWER_WITHIN.toMillis(), TimeUnit.MILLISECONDS)
                .awaitUninterruptibly(ANSWER_WITHIN.toMillis());
    }
}
