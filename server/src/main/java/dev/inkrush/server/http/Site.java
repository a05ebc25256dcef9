package dev.inkrush.server.http;

import io.netty.handler.codec.http.HttpResponseStatus;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is served at which path. Immutable; used from every event loop. */
public final class Site {
    private static final String PAGE_FOLDER = "META-INF/inkrush-web";
    private static final String INDEX = "/index.html";

    /** Paths that the page itself understands: a room's link and the leaderboard. */
    private static final Pattern PAGE_ROUTE = Pattern.compile("/|/board|/r/[^/]*");

    private final Map<String, Asset> assets;
    private final Map<String, Supplier<Reply>> live;

    /**
     * The page with what belongs to it.
     *
     * @param labels the labels of the recogniser as JSON, served as {@code /labels.json}
     * @param live answers made for each request, by path; must not block
     */
    public Site(byte[] labels, Map<String, Supplier<Reply>> live) {
        this(withLabels(Assets.load(Site.class.getClassLoader(), PAGE_FOLDER), labels), live);
    }

    Site(Map<String, Asset> assets, Map<String, Supplier<Reply>> live) {
        this.assets = new HashMap<>(assets);
        this.live = Map.copyOf(live);
    }

    private static Map<String, Asset> withLabels(Map<String, Asset> page, byte[] labels) {
        Map<Coding, byte[]> bodies = new EnumMap<>(Map.of(Coding.IDENTITY, labels));
        Map<String, Asset> all = new HashMap<>(page);
        all.put("/labels.json", Asset.of(ContentTypes.of("labels.json"), false, bodies));
        return all;
    }

    /** The file at a path; null when there is none. */
    @Nullable Asset asset(String path) {
        return assets.get(PAGE_ROUTE.matcher(path).matches() ? INDEX : path);
    }

    /** The answer for a path without a file. */
    Reply reply(String path) {
        Supplier<Reply> answer = live.get(path);
        if (answer != null) {
            return answer.get();
        }
        return Reply.text(
                HttpResponseStatus.NOT_FOUND,
                PAGE_ROUTE.matcher(path).matches()
                        ? "This build of the server has no page; build the module web-client and start again.\n"
                        : "There is nothing at this address; the game is at /.\n");
    }
}
