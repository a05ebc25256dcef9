package dev.inkrush.server.live;

import dev.inkrush.server.InkrushServer;
import dev.inkrush.server.config.NetConfig;
import dev.inkrush.server.config.RestartConfig;
import dev.inkrush.server.config.ServerConfig;
import dev.inkrush.server.room.RoomConfig;
import dev.inkrush.server.time.Clock;
import java.nio.file.Path;
import java.util.Set;

/** A server of a test: every part is the real one, the port is a free one, the data folder is the test's. */
public final class LiveServer implements AutoCloseable {
    private final InkrushServer server;

    private LiveServer(InkrushServer server) {
        this.server = server;
    }

    /** Starts with the default limits. */
    public static LiveServer start(Path data) {
        return start(data, NetConfig.DEFAULT);
    }

    public static LiveServer start(Path data, NetConfig net) {
        return start(data, net, RestartConfig.DEFAULT);
    }

    public static LiveServer start(Path data, RestartConfig restart) {
        return start(data, NetConfig.DEFAULT, restart);
    }

    private static LiveServer start(Path data, NetConfig net, RestartConfig restart) {
        return new LiveServer(InkrushServer.start(config(data, net, restart)));
    }

    /** Starts with a clock of the test. */
    public static LiveServer start(Path data, NetConfig net, Clock clock) {
        return new LiveServer(InkrushServer.start(config(data, net, RestartConfig.DEFAULT), clock));
    }

    private static ServerConfig config(Path data, NetConfig net, RestartConfig restart) {
        return new ServerConfig("127.0.0.1", 0, data, null, null, Set.of(), net, RoomConfig.DEFAULT, restart);
    }

    public int port() {
        return server.port();
    }

    /** Connects and says hello. */
    public LiveClient player(String name) {
        return connect().hello(name);
    }

    /** Connects without a word. */
    public LiveClient connect() {
        return LiveClient.connect(port());
    }

    /** The body of a page. */
    public String get(String path) {
        return new Site(port()).get(path);
    }

    /** A figure of the metrics page, by its name with labels as they stand there. */
    public double metric(String nameAndLabels) {
        return new Site(port()).metric(nameAndLabels);
    }

    /** Lets rounds end, as the first of two Ctrl-C does. */
    public void drain() {
        server.drain();
    }

    @Override
    public void close() {
        server.close();
    }
}
