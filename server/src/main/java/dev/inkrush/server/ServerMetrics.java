package dev.inkrush.server;

import dev.inkrush.server.agent.BoundedQueue;
import dev.inkrush.server.agent.OverflowPolicy;
import dev.inkrush.server.room.RoomShard;
import dev.inkrush.server.room.Rooms;
import dev.inkrush.server.scoring.CellBatcher;
import dev.inkrush.server.scoring.ScorerCounters;
import dev.inkrush.server.storage.Storage;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import java.util.function.ToDoubleFunction;

/** What the parts count, under the names that {@code /metrics} shows. */
final class ServerMetrics {
    private ServerMetrics() {}

    static void bind(MeterRegistry registry, Rooms rooms, CellBatcher scorer, Storage storage, Running running) {
        gauge(registry, "rooms", "Rooms now", rooms, Rooms::count);
        for (RoomShard shard : rooms.shards()) {
            overflow(registry, shard.inbox().policy());
            gauge(
                    registry,
                    "room.inbox." + rooms.shards().indexOf(shard),
                    "Commands waiting",
                    shard.inbox(),
                    BoundedQueue::size);
        }
        bindScorer(registry, scorer);
        gauge(
                registry,
                "boards.ready",
                "1 while boards can be read",
                storage,
                s -> s.health().boardsReady() ? 1 : 0);
        gauge(
                registry,
                "results.uncounted",
                "Results that boards do not count yet",
                storage,
                s -> s.health().uncounted());
        counter(
                registry,
                "results.lost",
                "Results that the disk did not take",
                storage,
                s -> s.health().lost());
        gauge(
                registry,
                "rooms.unwritten",
                "Rooms whose newest state a killed server would lose",
                storage,
                s -> s.health().unwrittenRooms());
        running.started(new JvmGcMetrics()).bindTo(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
    }

    private static void bindScorer(MeterRegistry registry, CellBatcher scorer) {
        ScorerCounters counters = scorer.counters();
        overflow(registry, scorer.overflow());
        gauge(registry, "scorer.slots", "Drawings being read", scorer, CellBatcher::openSlots);
        counter(registry, "scorer.steps", "Steps of the recogniser", counters, ScorerCounters::batches);
        counter(registry, "scorer.tokens", "Tokens read", counters, ScorerCounters::tokens);
        counter(registry, "scorer.refused", "Drawings that got no slot", counters, ScorerCounters::slotsRefused);
        counter(
                registry,
                "scorer.overflowed",
                "Drawings given up because a queue was full",
                counters,
                ScorerCounters::drawingsOverflowed);
        counter(
                registry,
                "scorer.failed",
                "Drawings given up because the recogniser failed",
                counters,
                ScorerCounters::drawingsFailed);
    }

    private static void overflow(MeterRegistry registry, OverflowPolicy policy) {
        FunctionCounter.builder("inkrush.queue.overflows", policy, OverflowPolicy::overflows)
                .description("Elements that a full queue refused")
                .tag("queue", policy.queue())
                .register(registry);
    }

    private static <T> void gauge(
            MeterRegistry registry, String name, String description, T source, ToDoubleFunction<T> value) {
        Gauge.builder("inkrush." + name, source, value).description(description).register(registry);
    }

    private static <T> void counter(
            MeterRegistry registry, String name, String description, T source, ToDoubleFunction<T> value) {
        FunctionCounter.builder("inkrush." + name, source, value)
                .description(description)
                .register(registry);
    }
}
