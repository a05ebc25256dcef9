package dev.inkrush.server.storage;

import dev.inkrush.protocol.ServerMessage.Board;
import dev.inkrush.protocol.Window;
import dev.inkrush.server.agent.AgentRunner;
import dev.inkrush.server.agent.BoundedQueue;
import dev.inkrush.server.agent.Doorbell;
import dev.inkrush.server.agent.OverflowPolicy;
import dev.inkrush.server.board.BoardCalendar;
import dev.inkrush.server.board.Boards;
import dev.inkrush.server.board.Result;
import dev.inkrush.server.board.ResultStore;
import dev.inkrush.server.board.redis.Redis;
import dev.inkrush.server.config.SetupException;
import dev.inkrush.server.outbox.Courier;
import dev.inkrush.server.outbox.Outbox;
import dev.inkrush.server.outbox.OutboxUnusable;
import dev.inkrush.server.saved.RoomStore;
import dev.inkrush.server.saved.SavedRoom;
import dev.inkrush.server.storage.StorageAgent.Order;
import dev.inkrush.server.time.Clock;
import dev.inkrush.server.time.Randomness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Results and boards, running.
 *
 * <ul>
 *   <li>Any thread may call anything but {@link #close}; nothing blocks.
 *   <li>A result that was said to be stored is on disk, and is counted on the boards in the end, exactly once: whatever
 *       is killed, and however long Redis is away.
 *   <li>Redis holds nothing that the outbox could not fill it with again.
 * </ul>
 */
public final class Storage implements ResultStore, Boards, AutoCloseable {
    /** Rounds that may wait for the disk: minutes of a full machine. */
    private static final int MAX_WAITING = 4096;

    private final BoundedQueue<Order> orders;
    private final CatchUp readers;
    private final RoomLedger rooms;
    private final LeftRooms left;
    private final Redis redis;
    private final StorageAgent agent;
    private final Boards boards;
    private final AgentRunner runner;

    private Storage(
            BoundedQueue<Order> orders,
            CatchUp readers,
            RoomLedger rooms,
            LeftRooms left,
            Redis redis,
            StorageAgent agent,
            Boards boards,
            AgentRunner runner) {
        this.orders = orders;
        this.readers = readers;
        this.rooms = rooms;
        this.left = left;
        this.redis = redis;
        this.agent = agent;
        this.boards = boards;
        this.runner = runner;
    }

    /**
     * Opens the data folder for this process alone, starts a redis-server unless there is one elsewhere, and starts the
     * storage thread. A Redis elsewhere need not be up.
     *
     * @param folder the data folder; made if missing
     * @param redisUrl a Redis elsewhere, or null for one of our own
     * @param zone whose midnight begins a new day's board
     * @throws SetupException when the URL is none, the folder is unusable or no redis-server runs on this machine
     */
    public static Storage open(Path folder, @Nullable String redisUrl, Clock clock, ZoneId zone) {
        Doorbell doorbell = new Doorbell();
        RandomGenerator secrets = Randomness.secure();
        BoardCalendar calendar = new BoardCalendar(zone);
        Path file = made(folder).resolve("results.mv");
        Supplier<Outbox> opener = () -> Outbox.open(file, () -> secret(secrets));
        // Opened before anything else is touched: its lock is what makes the whole folder ours.
        Outbox outbox = opened(opener);
        try {
            Redis redis = redisUrl == null
                    ? Redis.own(folder.resolve("redis"), searchPath(), calendar, clock, secrets, doorbell)
                    : Redis.at(redisUrl, calendar, clock, doorbell);
            BoundedQueue<Order> orders = new BoundedQueue<>(MAX_WAITING, policy(), doorbell);
            Courier courier = new Courier(redis.index(), doorbell);
            CatchUp readers = new CatchUp(doorbell);
            RoomLedger rooms = new RoomLedger(clock);
            LeftRooms left = new LeftRooms(rooms.found(outbox), outbox.lastNoted());
            StorageAgent agent = new StorageAgent(orders, outbox, opener, redis, courier, rooms, readers, clock);
            AgentRunner runner = new AgentRunner("storage", agent, doorbell, clock);
            runner.start();
            Boards boards = new CachedBoards(redis.boards(), agent::counted, clock);
            return new Storage(orders, readers, rooms, left, redis, agent, boards, runner);
        } catch (RuntimeException e) {
            outbox.close();
            throw e;
        }
    }

    private static OverflowPolicy policy() {
        return new OverflowPolicy(
                "results", "The round's results are lost; by then the disk has taken nothing for minutes.");
    }

    private static Path made(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new SetupException("The data folder " + folder + " cannot be made; name another one with --data.", e);
        }
    }

    private static String searchPath() {
        return System.getenv().getOrDefault("PATH", "");
    }

    private static Outbox opened(Supplier<Outbox> opener) {
        try {
            return opener.get();
        } catch (OutboxUnusable e) {
            throw new SetupException(e.sentence(), e);
        }
    }

    private static String secret(RandomGenerator secrets) {
        byte[] bytes = new byte[16];
        secrets.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Rooms that were there when the folder was written to last, by an earlier process. */
    private record LeftRooms(List<SavedRoom> rooms, Instant when) {}

    /** Keeps rooms in the same file as results. */
    public RoomStore rooms() {
        return rooms;
    }

    /**
     * The rooms that an earlier process has left, unless it has ended before {@code since}; then they are forgotten.
     * To be asked before new rooms are made.
     */
    public List<SavedRoom> leftRooms(Instant since) {
        if (left.when().isBefore(since)) {
            left.rooms().forEach(room -> rooms.forget(room.code()));
            return List.of();
        }
        return left.rooms();
    }

    @Override
    public void store(List<Result> results, Consumer<Boolean> stored) {
        if (!orders.offer(new Order(List.copyOf(results), stored))) {
            stored.accept(false);
        }
    }

    /** Shows what was stored before, unless the boards lag behind by more than {@link CatchUp#PATIENCE}. */
    @Override
    public CompletionStage<Board> read(Window window, @Nullable String room, String playerId) {
        return agent.lagging()
                ? readers.turn().thenCompose(turn -> boards.read(window, room, playerId))
                : boards.read(window, room, playerId);
    }

    /** How storage fares now. */
    public Health health() {
        return agent.health();
    }

    /** Writes what waits, gives the boards a second to count it, and ends the thread and our own redis-server. */
    @Override
    public void close() {
        runner.close();
        redis.close();
    }
}
