package dev.inkrush.server;

import dev.inkrush.server.agent.AgentRunner;
import dev.inkrush.server.agent.Doorbell;
import dev.inkrush.server.config.ServerConfig;
import dev.inkrush.server.config.SetupException;
import dev.inkrush.server.config.TokenKey;
import dev.inkrush.server.name.NameFilter;
import dev.inkrush.server.net.ChannelFanout;
import dev.inkrush.server.net.NetMetrics;
import dev.inkrush.server.net.Services;
import dev.inkrush.server.net.SocketServer;
import dev.inkrush.server.net.Transport;
import dev.inkrush.server.room.RoomParts;
import dev.inkrush.server.room.RoomShard;
import dev.inkrush.server.room.Rooms;
import dev.inkrush.server.saved.SavedRoom;
import dev.inkrush.server.scoring.CellBatcher;
import dev.inkrush.server.scoring.onnx.Recogniser;
import dev.inkrush.server.session.Place;
import dev.inkrush.server.session.Sessions;
import dev.inkrush.server.session.Tokens;
import dev.inkrush.server.storage.Storage;
import dev.inkrush.server.time.Clock;
import dev.inkrush.server.time.Randomness;
import dev.inkrush.server.time.SystemClock;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One whole server: its parts constructed and started in the order in which they need each other, and stopped in the
 * reverse. Several may run in one process, each with its own data folder.
 */
public final class InkrushServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(InkrushServer.class);

    /** Drawings read at the same time; a row of state is a few kilobytes. */
    private static final int SLOTS = 4_096;

    private static final int SCORER_INBOX = 16_384;

    /** Most drawings in a step; beyond it a CPU gains nothing. */
    private static final int BATCH = 32;

    private static final Duration TOKEN_VALID_FOR = Duration.ofDays(30);
    private static final Duration PLACE_REMEMBERED_FOR = Duration.ofMinutes(10);

    private final ServerConfig config;
    private final Running running;
    private final Recogniser recogniser;
    private final Storage storage;
    private final Rooms rooms;
    private final SocketServer sockets;

    private InkrushServer(
            ServerConfig config,
            Running running,
            Recogniser recogniser,
            Storage storage,
            Rooms rooms,
            SocketServer sockets) {
        this.config = config;
        this.running = running;
        this.recogniser = recogniser;
        this.storage = storage;
        this.rooms = rooms;
        this.sockets = sockets;
    }

    /**
     * Starts a server; returns when it takes connections.
     *
     * @throws SetupException when something that the configuration names cannot be used
     */
    public static InkrushServer start(ServerConfig config) {
        return start(config, new SystemClock());
    }

    /**
     * Starts a server that goes by another clock than the machine's, but for when the next ping is due and for how long a
     * connection may take.
     *
     * @throws SetupException when something that the configuration names cannot be used
     */
    public static InkrushServer start(ServerConfig config, Clock clock) {
        Running running = new Running();
        try {
            return start(config, running, clock, Randomness.secure());
        } catch (RuntimeException failure) {
            running.close();
            throw failure;
        }
    }

    private static InkrushServer start(ServerConfig config, Running running, Clock clock, RandomGenerator secrets) {
        PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        Recogniser recogniser = config.model() == null ? Recogniser.shipped() : Recogniser.in(config.model());
        Storage storage = running.started(openStorage(config, clock));
        Tokens tokens = new Tokens(TokenKey.in(config.data(), secrets), TOKEN_VALID_FOR, clock, secrets);
        CellBatcher scorer = startScorer(recogniser, running, clock);
        Rooms rooms = startRooms(config, recogniser, scorer, storage, running, clock, secrets.nextLong());
        Sessions sessions = new Sessions(PLACE_REMEMBERED_FOR, clock);
        restoreRooms(storage.leftRooms(clock.now().minus(config.restart().memory())), rooms, sessions);
        ServerMetrics.bind(metrics, rooms, scorer, storage, running);
        SocketServer sockets = SocketServer.open(
                new InetSocketAddress(config.host(), config.port()),
                Transport.best(),
                Sites.of(recogniser.vocabulary(), metrics, storage, running, config.host()),
                new Services(tokens, sessions, rooms, storage, secrets),
                config.allowedOrigins(),
                config.net(),
                clock,
                new NetMetrics(metrics));
        running.started(sockets);
        running.started(() -> sockets.sayGoodbye(config.restart().downtime()));
        return new InkrushServer(config, running, recogniser, storage, rooms, sockets);
    }

    private static Storage openStorage(ServerConfig config, Clock clock) {
        URI redis = config.redis();
        return Storage.open(config.data(), redis == null ? null : redis.toString(), clock, ZoneId.systemDefault());
    }

    private static CellBatcher startScorer(Recogniser recogniser, Running running, Clock clock) {
        Doorbell doorbell = new Doorbell();
        CellBatcher scorer = new CellBatcher(recogniser.engine(BATCH), SLOTS, SCORER_INBOX, doorbell);
        running.started(new AgentRunner("scorer", scorer, doorbell, clock)).start();
        return scorer;
    }

    private static Rooms startRooms(
            ServerConfig config,
            Recogniser recogniser,
            CellBatcher scorer,
            Storage storage,
            Running running,
            Clock clock,
            long seed) {
        RoomParts parts = new RoomParts(
                () -> new ChannelFanout(clock),
                scorer,
                recogniser.manifest().normalForm(),
                recogniser.manifest().acceptance(),
                recogniser.vocabulary(),
                NameFilter.shipped(),
                storage,
                storage.rooms(),
                clock::dateOf,
                config.rooms());
        int shards = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        Rooms rooms = new Rooms(shards, parts, seed);
        for (RoomShard shard : rooms.shards()) {
            String name = "rooms-" + rooms.shards().indexOf(shard);
            running.started(new AgentRunner(name, shard, shard.doorbell(), clock))
                    .start();
        }
        return rooms;
    }

    private static void restoreRooms(List<SavedRoom> left, Rooms rooms, Sessions sessions) {
        List<SavedRoom> restored = rooms.restore(left);
        for (SavedRoom room : restored) {
            room.people()
                    .forEach(person -> sessions.restore(
                            person.playerId(), new Place(room.code(), person.role()), person.generation()));
        }
        if (!restored.isEmpty()) {
            LOG.info("Rooms that are there again: {}.", restored.size());
        }
    }

    public ServerConfig config() {
        return config;
    }

    /** The port that is listened on. */
    public int port() {
        return sockets.port();
    }

    /** What is running, for people: the part and what it is. */
    public Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "Recogniser",
                recogniser.manifest().model() + ", " + recogniser.vocabulary().size() + " words");
        parts.put("Boards", storage.health().redis());
        parts.put("Sockets", sockets.transport().toString());
        parts.put("Data", config.data().toAbsolutePath().normalize().toString());
        return parts;
    }

    /**
     * Makes no more rooms and lets no game or round begin; returns when all rounds under way have ended, after the time
     * that the configuration gives them, or when the thread is interrupted. {@link #close} is to follow.
     */
    public void drain() {
        running.aboutToStop();
        try {
            rooms.drain().toCompletableFuture().get(config.restart().drain().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException outOfTime) {
            LOG.info("Some rounds were still under way; they are void.");
        } catch (InterruptedException inAHurry) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException("a shard never fails to drain", impossible);
        }
    }

    /** Says goodbye to everyone, stops the parts and keeps what must be kept. Safe to call twice. */
    @Override
    public void close() {
        running.close();
    }
}
