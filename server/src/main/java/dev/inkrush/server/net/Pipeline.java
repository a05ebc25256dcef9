package dev.inkrush.server.net;

import dev.inkrush.protocol.ProtocolLimits;
import dev.inkrush.server.config.NetConfig;
import dev.inkrush.server.http.PageHandler;
import dev.inkrush.server.http.Site;
import dev.inkrush.server.time.Clock;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpServerKeepAliveHandler;
import io.netty.handler.codec.http.websocketx.Utf8FrameValidator;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Set;

/** Every handler of a connection in order: first those of HTTP, then, after the upgrade, those of a WebSocket. */
final class Pipeline extends ChannelInitializer<Channel> {
    private static final int MAX_REQUEST_BODY = 1024;

    private final Site site;
    private final Services services;
    private final Set<String> allowedOrigins;
    private final NetConfig config;
    private final Clock clock;
    private final NetMetrics metrics;
    private final AddressLimits addresses;
    private final Neighbourhoods neighbourhoods;
    private final Set<SocketConnection> connections;

    Pipeline(
            Site site,
            Services services,
            Set<String> allowedOrigins,
            NetConfig config,
            Clock clock,
            NetMetrics metrics,
            Set<SocketConnection> connections) {
        this.site = site;
        this.services = services;
        this.allowedOrigins = allowedOrigins;
        this.config = config;
        this.clock = clock;
        this.metrics = metrics;
        this.addresses = new AddressLimits(config.connectionsPerAddress());
        this.neighbourhoods = new Neighbourhoods(clock, config.exemptLoopback());
        this.connections = connections;
    }

    @Override
    protected void initChannel(Channel channel) {
        if (!admit(channel)) {
            return;
        }
        channel.pipeline()
                .addLast("http", new HttpServerCodec())
                .addLast("keepAlive", new HttpServerKeepAliveHandler())
                .addLast("wholeRequest", new HttpObjectAggregator(MAX_REQUEST_BODY, true))
                .addLast("deadline", new RequestDeadline(config.requestTimeout()))
                .addLast("upgrade", new WebSocketUpgrade(allowedOrigins, this::becomeWebSocket))
                .addLast("pages", new PageHandler(site))
                .addLast("failures", new FailureHandler(metrics));
    }

    private void becomeWebSocket(Channel channel) {
        SocketConnection connection = new SocketConnection(channel, config, metrics, clock);
        Dialogue dialogue = new Dialogue(connection, services, neighbourhoods.of(address(channel)));
        Allowance allowance = new Allowance(config, clock);
        remember(channel, connection);
        ChannelPipeline pipeline = channel.pipeline();
        pipeline.remove("keepAlive");
        pipeline.remove("deadline");
        pipeline.remove("pages");
        pipeline.addBefore("failures", "utf8", new Utf8FrameValidator(false))
                .addBefore("failures", "wholeMessage", new WebSocketFrameAggregator(ProtocolLimits.MAX_MESSAGE_BYTES))
                .addBefore("failures", "roundTrip", roundTrip(connection, dialogue))
                .addBefore("failures", "session", new SessionHandler(connection, dialogue, allowance, config, metrics));
        pipeline.remove("upgrade");
    }

    private RoundTripHandler roundTrip(SocketConnection connection, Dialogue dialogue) {
        return new RoundTripHandler(clock, services.ids(), config.pingPeriod(), connection.pace(), dialogue::measured);
    }

    private boolean admit(Channel channel) {
        InetAddress address = address(channel);
        if (!addresses.enter(address)) {
            metrics.connectionRefused();
            channel.close();
            return false;
        }
        channel.closeFuture().addListener(closed -> addresses.leave(address));
        return true;
    }

    private static InetAddress address(Channel channel) {
        return ((InetSocketAddress) channel.remoteAddress()).getAddress();
    }

    private void remember(Channel channel, SocketConnection connection) {
        channel.attr(FailureHandler.CONNECTION).set(connection);
        connections.add(connection);
        metrics.opened();
        channel.closeFuture().addListener(closed -> {
            connections.remove(connection);
            metrics.gone();
        });
    }
}
