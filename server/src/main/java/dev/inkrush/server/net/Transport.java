package dev.inkrush.server.net;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.ServerChannel;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.util.stream.Stream;

/** How sockets reach the kernel, the fastest first. */
public enum Transport {
    EPOLL("epoll"),
    NIO("NIO");

    private final String label;

    Transport(String label) {
        this.label = label;
    }

    /** The first that loads on this machine. */
    public static Transport best() {
        return Stream.of(values()).filter(Transport::loads).findFirst().orElse(NIO);
    }

    /** Whether the native parts load on this machine. */
    public boolean loads() {
        return switch (this) {
            case EPOLL -> Epoll.isAvailable();
            case NIO -> true;
        };
    }

    Class<? extends ServerChannel> serverChannel() {
        return switch (this) {
            case EPOLL -> EpollServerSocketChannel.class;
            case NIO -> NioServerSocketChannel.class;
        };
    }

    EventLoopGroup newEventLoops(int threads) {
        IoHandlerFactory handlers = switch (this) {
            case EPOLL -> EpollIoHandler.newFactory();
            case NIO -> NioIoHandler.newFactory();
        };
        return new MultiThreadIoEventLoopGroup(threads, new DefaultThreadFactory("net"), handlers);
    }

    @Override
    public String toString() {
        return label;
    }
}
