package dev.inkrush.server.net;

import dev.inkrush.protocol.CloseReason;
import dev.inkrush.protocol.ErrorCode;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** What happens at the sockets, counted. Safe for any thread. */
public final class NetMetrics {
    private final Map<ErrorCode, Counter> refusals;
    private final Map<CloseReason, Counter> closes;
    private final Map<NetFailure, Counter> failures;
    private final AtomicInteger connections = new AtomicInteger();
    private final Counter connectionsRefused;
    private final Counter framesSkipped;
    private final Counter recovered;
    private final Counter notRecovered;
    private final Counter messagesIn;
    private final Counter bytesIn;
    private final Counter bytesOut;

    public NetMetrics(MeterRegistry registry) {
        Gauge.builder("inkrush.connections", connections, AtomicInteger::get)
                .description("WebSocket connections open now")
                .register(registry);
        refusals = byName(
                ErrorCode.class,
                code -> Counter.builder("inkrush.refusals")
                        .description("Messages refused, by the error they were answered with")
                        .tag("code", code.name())
                        .register(registry));
        closes = byName(
                CloseReason.class,
                reason -> Counter.builder("inkrush.closes")
                        .description("Connections closed by the server, by reason")
                        .tag("reason", reason.name())
                        .register(registry));
        failures = byName(
                NetFailure.class,
                failure -> Counter.builder("inkrush.net.failures")
                        .description("Failures of a connection's pipeline, by kind")
                        .tag("kind", failure.name().toLowerCase(Locale.ROOT))
                        .register(registry));
        connectionsRefused = counter(registry, "connections.refused", "Connections over the limit of their address");
        framesSkipped = counter(registry, "frames.skipped", "Ticks not written because a client was behind");
        recovered = resumes(registry, true);
        notRecovered = resumes(registry, false);
        messagesIn = counter(registry, "messages.in", "WebSocket messages received");
        bytesIn = counter(registry, "bytes.in", "Payload of WebSocket messages received");
        bytesOut = counter(registry, "bytes.out", "WebSocket frames sent, headers included");
    }

    void opened() {
        connections.incrementAndGet();
    }

    void gone() {
        connections.decrementAndGet();
    }

    void refused(ErrorCode code) {
        of(refusals, code).increment();
    }

    void closed(CloseReason reason) {
        of(closes, reason).increment();
    }

    void failed(NetFailure failure) {
        of(failures, failure).increment();
    }

    void connectionRefused() {
        connectionsRefused.increment();
    }

    void frameSkipped() {
        framesSkipped.increment();
    }

    void resumed(boolean missedFramesTold) {
        (missedFramesTold ? recovered : notRecovered).increment();
    }

    void received(int bytes) {
        messagesIn.increment();
        bytesIn.increment(bytes);
    }

    void sent(int bytes) {
        bytesOut.increment(bytes);
    }

    private static Counter counter(MeterRegistry registry, String name, String description) {
        return Counter.builder("inkrush." + name).description(description).register(registry);
    }

    private static Counter resumes(MeterRegistry registry, boolean recovered) {
        return Counter.builder("inkrush.resumes")
                .description("Returns to a room, by whether the missed frames were told or a snapshot")
                .tag("recovered", Boolean.toString(recovered))
                .register(registry);
    }

    private static <E extends Enum<E>> Map<E, Counter> byName(Class<E> type, Function<E, Counter> counter) {
        Map<E, Counter> counters = new EnumMap<>(type);
        for (E constant : type.getEnumConstants()) {
            counters.put(constant, counter.apply(constant));
        }
        return counters;
    }

    private static <E extends Enum<E>> Counter of(Map<E, Counter> counters, E constant) {
        Counter counter = counters.get(constant);
        if (counter == null) {
            throw new IllegalStateException("no counter for " + constant);
        }
        return counter;
    }
}
