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
import io.netty.channel.uring.IoUring;
import io.netty.channel.uring.IoUringIoHandler;
import io.netty.channel.uring.IoUringIoHandlerConfig;
import io.netty.channel.uring.IoUringServerSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.util.stream.Stream;

/** How sockets reach the kernel, the fastest first. */
public enum Transport {
    IO_URING("io_uring"),
    EPOLL("epoll"),
    NIO("NIO");

    /**
     * Completions of io_uring that may wait for one event loop, 16 bytes each. Every connection has a few operations under
     * way, and all may complete while the loop does one task after the other; what does not fit costs the kernel a list
     * and the loop a warning each time.
     */
    private static final int COMPLETIONS = 32 << 10;

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
            case IO_URING -> IoUring.isAvailable();
            case EPOLL -> Epoll.isAvailable();
            case NIO -> true;
        };
    }

    Class<? extends ServerChannel> serverChannel() {
        return switch (this) {
            case IO_URING -> IoUringServerSocketChannel.class;
            case EPOLL -> EpollServerSocketChannel.class;
            case NIO -> NioServerSocketChannel.class;
        };
    }

    EventLoopGroup newEventLoops(int threads) {
        IoHandlerFactory handlers = switch (this) {
            case IO_URING -> IoUringIoHandler.newFactory(new IoUringIoHandlerConfig().setCqSize(COMPLETIONS));
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
