package dev.inkrush.server.net;

import dev.inkrush.server.config.NetConfig;
import dev.inkrush.server.config.SetupException;
import dev.inkrush.server.http.Site;
import dev.inkrush.server.time.Clock;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.WriteBufferWaterMark;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** The listening socket with its event loops: HTTP and WebSockets on one port. */
public final class SocketServer implements AutoCloseable {
    private static final int BACKLOG = 1024;

    /** What the kernel may hold for a peer that does not read; left to itself it would grow to megabytes for each. */
    private static final int SEND_BUFFER_BYTES = 128 << 10;

    private static final WriteBufferWaterMark WATER_MARKS = new WriteBufferWaterMark(32 << 10, 64 << 10);
    private static final long FAREWELL_MILLIS = 1_000;

    private final Transport transport;
    private final EventLoopGroup loops;
    private final Set<SocketConnection> connections;
    private final Channel listener;

    private SocketServer(
            Transport transport, EventLoopGroup loops, Set<SocketConnection> connections, Channel listener) {
        this.transport = transport;
        this.loops = loops;
        this.connections = connections;
        this.listener = listener;
    }

    /**
     * Listens.
     *
     * @param address port 0 for any free one
     * @param allowedOrigins origins of pages that may connect besides those served from here
     * @throws SetupException when the address cannot be had
     */
    public static SocketServer open(
            InetSocketAddress address,
            Transport transport,
            Site site,
            Services services,
            Set<String> allowedOrigins,
            NetConfig config,
            Clock clock,
            NetMetrics metrics) {
        Set<SocketConnection> connections = ConcurrentHashMap.newKeySet();
        EventLoopGroup loops =
                transport.newEventLoops(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
        var listening = new ServerBootstrap()
                .group(loops)
                .channel(transport.serverChannel())
                .option(ChannelOption.SO_BACKLOG, BACKLOG)
                .option(ChannelOption.SO_REUSEADDR, true)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childOption(ChannelOption.SO_SNDBUF, SEND_BUFFER_BYTES)
                .childOption(ChannelOption.WRITE_BUFFER_WATER_MARK, WATER_MARKS)
                .childHandler(new Pipeline(site, services, allowedOrigins, config, clock, metrics, connections))
                .bind(address)
                .awaitUninterruptibly();
        if (!listening.isSuccess()) {
            loops.shutdownGracefully(0, 0, TimeUnit.SECONDS);
            throw new SetupException(
                    "%s:%d cannot be listened on (%s); choose another --host or --port, or stop what uses it."
                            .formatted(
                                    address.getHostString(),
                                    address.getPort(),
                                    listening.cause().getMessage()),
                    listening.cause());
        }
        return new SocketServer(transport, loops, connections, listening.channel());
    }

    /** The port that is listened on. */
    public int port() {
        return ((InetSocketAddress) listener.localAddress()).getPort();
    }

    public Transport transport() {
        return transport;
    }

    /**
     * Takes no more connections, and tells everyone when to come back. Waits up to a second for them to go.
     *
     * @param downtime after which it makes sense to come back
     */
    public void sayGoodbye(Duration downtime) {
        listener.close().awaitUninterruptibly(FAREWELL_MILLIS);
        var goodbyes = connections.stream()
                .map(connection -> {
                    connection.goAway(downtime);
                    return connection.closed();
                })
                .toList();
        goodbyes.forEach(closed -> closed.awaitUninterruptibly(FAREWELL_MILLIS));
    }

    /** Ends the event loops, and with them whatever is still connected. */
    @Override
    public void close() {
        listener.close();
        loops.shutdownGracefully(0, FAREWELL_MILLIS, TimeUnit.MILLISECONDS).awaitUninterruptibly(2 * FAREWELL_MILLIS);
    }
}
