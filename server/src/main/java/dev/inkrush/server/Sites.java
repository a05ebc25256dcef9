package dev.inkrush.server;

import dev.inkrush.server.http.Reply;
import dev.inkrush.server.http.Site;
import dev.inkrush.server.net.NearbyAddresses;
import dev.inkrush.server.prompt.Label;
import dev.inkrush.server.prompt.Vocabulary;
import dev.inkrush.server.storage.Health;
import dev.inkrush.server.storage.Storage;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/** The site of a running server: the page, and what is asked about the server's own state. */
final class Sites {
    private static final String METRICS_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private Sites() {}

    static Site of(
            Vocabulary vocabulary, PrometheusMeterRegistry metrics, Storage storage, Running running, String host) {
        return new Site(
                labels(vocabulary),
                Map.of(
                        "/healthz", () -> Reply.text(HttpResponseStatus.OK, "ok\n"),
                        "/nearby.json", () -> nearby(host),
                        "/readyz", () -> readiness(storage.health(), running.stopping()),
                        "/metrics", () -> new Reply(HttpResponseStatus.OK, METRICS_TYPE, metrics.scrape())));
    }

    private static byte[] labels(Vocabulary vocabulary) {
        List<Label> labels = IntStream.range(0, vocabulary.size())
                .mapToObj(vocabulary::label)
                .toList();
        return JsonMapper.shared().writeValueAsBytes(labels);
    }

    /** For a page that was opened as localhost: which hosts its link can name instead. */
    private static Reply nearby(String host) {
        String json = JsonMapper.shared().writeValueAsString(NearbyAddresses.of(host));
        return new Reply(HttpResponseStatus.OK, "application/json", json);
    }

    /** Games go on without Redis, so that only the disk and a stop under way count. */
    private static Reply readiness(Health health, boolean stopping) {
        boolean ready = health.outboxReady() && !stopping;
        String text = "ready: %s%nstopping: %s%nresults can be written: %s%nboards can be read: %s%n"
                .formatted(ready, stopping, health.outboxReady(), health.boardsReady());
        return Reply.text(ready ? HttpResponseStatus.OK : HttpResponseStatus.SERVICE_UNAVAILABLE, text);
    }
}
