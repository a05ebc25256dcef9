package dev.inkrush.server.storage;

import dev.inkrush.server.agent.Agent;
import dev.inkrush.server.agent.BoundedQueue;
import dev.inkrush.server.board.Result;
import dev.inkrush.server.board.redis.Redis;
import dev.inkrush.server.outbox.Courier;
import dev.inkrush.server.outbox.Outbox;
import dev.inkrush.server.outbox.OutboxUnusable;
import dev.inkrush.server.time.Backoff;
import dev.inkrush.server.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The work of the storage thread: one synced write for all rounds that have ended meanwhile, then a step towards the
 * boards. While the disk takes nothing, rounds wait in memory and the file is opened again and again.
 */
final class StorageAgent implements Agent {
    /** Results of one round, and whom to tell. */
    record Order(List<Result> results, Consumer<Boolean> stored) {}

    private static final Logger LOG = LoggerFactory.getLogger(StorageAgent.class);
    private static final int WRITE_TOGETHER = 256;

    /** Longest time that closing waits for results on their way. */
    private static final long FAREWELL_NANOS = Duration.ofSeconds(1).toNanos();

    private static final long SYNC_PERIOD_NANOS = Duration.ofSeconds(1).toNanos();
    private static final long BREATH_NANOS = Duration.ofMillis(1).toNanos();

    private final BoundedQueue<Order> orders;
    private final Supplier<Outbox> opener;
    private final Redis redis;
    private final Courier courier;
    private final RoomLedger rooms;
    private final CatchUp readers;
    private final Clock clock;
    private final Backoff reopening = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(5));
    private final List<Order> batch = new ArrayList<>();
    private @Nullable Outbox outbox;
    private long syncedNanos;
    private volatile boolean writable = true;
    private volatile long stored;
    private volatile long uncounted;

    /** @param opener opens the outbox again after it has failed */
    StorageAgent(
            BoundedQueue<Order> orders,
            Outbox outbox,
            Supplier<Outbox> opener,
            Redis redis,
            Courier courier,
            RoomLedger rooms,
            CatchUp readers,
            Clock clock) {
        this.orders = orders;
        this.outbox = outbox;
        this.opener = opener;
        this.redis = redis;
        this.courier = courier;
        this.rooms = rooms;
        this.readers = readers;
        this.clock = clock;
        this.syncedNanos = clock.nanoTime();
        takeStock(outbox);
    }

    @Override
    public int doWork(long nowNanos) {
        int done = reopen(nowNanos) + write(nowNanos) + sync(nowNanos) + redis.doWork(nowNanos) + deliver(nowNanos);
        return done + readers.doWork(!lagging(), nowNanos);
    }

    private int write(long nowNanos) {
        if (outbox == null) {
            return 0;
        }
        if (batch.isEmpty()) {
            orders.drain(batch::add, WRITE_TOGETHER);
        }
        int written = batch.size();
        if ((written > 0 || rooms.due(outbox, nowNanos)) && append(outbox, nowNanos)) {
            takeStock(outbox);
            tellAll(true);
        }
        return written;
    }

    private boolean append(Outbox to, long nowNanos) {
        try {
            // After the results were taken: what their rooms saved before they ordered them is here by now.
            rooms.note(to);
            to.append(batch.stream().flatMap(order -> order.results().stream()).toList());
            to.commit();
            rooms.written(nowNanos);
        } catch (OutboxUnusable e) {
            fail(e, nowNanos);
            return false;
        }
        if (!writable) {
            writable = true;
            reopening.succeeded();
            LOG.info("Results can be written again.");
        }
        return true;
    }

    /** What was written of rooms alone is not waited for at once, but soon: the power may be cut. */
    private int sync(long nowNanos) {
        if (outbox == null || nowNanos - syncedNanos < SYNC_PERIOD_NANOS) {
            return 0;
        }
        syncedNanos = nowNanos;
        try {
            outbox.flush();
        } catch (OutboxUnusable e) {
            fail(e, nowNanos);
        }
        return 0;
    }

    private void fail(OutboxUnusable reason, long nowNanos) {
        if (writable) {
            writable = false;
            LOG.error("{} Until then, results of rounds wait in memory.", reason.sentence());
        }
        outbox = null;
        reopening.failed(nowNanos);
    }

    private void tellAll(boolean safe) {
        batch.forEach(order -> order.stored().accept(safe));
        batch.clear();
    }

    private int reopen(long nowNanos) {
        if (outbox != null || !reopening.due(nowNanos)) {
            return 0;
        }
        try {
            // Proves nothing yet: a full disk is noticed when something is written.
            outbox = opener.get();
        } catch (OutboxUnusable stillUnusable) {
            fail(stillUnusable, nowNanos);
        }
        return 1;
    }

    private int deliver(long nowNanos) {
        if (outbox == null) {
            return 0;
        }
        int done = courier.doWork(outbox, nowNanos);
        takeStock(outbox);
        return done;
    }

    private void takeStock(Outbox of) {
        stored = of.last();
        uncounted = courier.uncounted(of);
    }

    /** Whether boards miss something that is on disk and on its way to them; from any thread. */
    boolean lagging() {
        return uncounted > 0 && redis.connected();
    }

    /** Results that the boards count, as far as is known; from any thread. */
    long counted() {
        return stored - uncounted;
    }

    /** A snapshot; from any thread. */
    Health health() {
        return new Health(
                redis.description(),
                redis.connected(),
                writable,
                stored,
                uncounted,
                orders.policy().overflows(),
                rooms.unwritten());
    }

    /** Writes what waits; what cannot be counted soon is counted after the next start. */
    @Override
    public void onClose() {
        long begin = clock.nanoTime();
        while (busy() && clock.nanoTime() - begin < FAREWELL_NANOS) {
            if (doWork(clock.nanoTime()) == 0) {
                LockSupport.parkNanos(BREATH_NANOS);
            }
        }
        orders.drain(batch::add, Integer.MAX_VALUE);
        tellAll(false);
        readers.doWork(true, clock.nanoTime());
        if (outbox != null && append(outbox, clock.nanoTime())) {
            outbox.close();
        }
    }

    private boolean busy() {
        return orders.size() > 0 || !batch.isEmpty() || lagging();
    }
}
