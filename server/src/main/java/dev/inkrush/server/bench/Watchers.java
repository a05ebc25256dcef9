package dev.inkrush.server.bench;

import dev.inkrush.protocol.RoomCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Spectators of one room over real WebSockets, all on one thread, who throw away what they are told. The thread does
 * nothing else and ends with {@link #close}.
 */
final class Watchers implements AutoCloseable {
    /** Connections that are being opened at the same time. */
    private static final int AT_ONCE = 50;

    private static final long WAKE_MILLIS = 100;
    private static final int BUFFER_BYTES = 256 << 10;

    private final InetSocketAddress server;
    private final RoomCode room;
    private final List<Reading> unopened;
    private final int count;
    private final Selector selector;
    private final Thread thread;
    private final CompletableFuture<Void> allIn = new CompletableFuture<>();
    private int opening;
    private int in;
    private volatile boolean closed;

    /** @param readings how each of them reads */
    Watchers(int port, RoomCode room, List<Reading> readings) {
        this.server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        this.room = room;
        this.unopened = new ArrayList<>(readings);
        this.count = readings.size();
        try {
            selector = Selector.open();
        } catch (IOException noSelector) {
            throw new UncheckedIOException(noSelector);
        }
        thread = new Thread(this::run, "watchers");
    }

    /** Lets them come; done when all are in. */
    CompletableFuture<Void> come() {
        thread.start();
        return allIn;
    }

    private void run() {
        ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER_BYTES);
        try (selector) {
            while (!closed) {
                openMore();
                selector.select(key -> serve(key, buffer), WAKE_MILLIS);
                selector.keys().forEach(key -> ((Watcher) key.attachment()).sip(key));
            }
            for (SelectionKey key : selector.keys()) {
                key.channel().close();
            }
        } catch (IOException broken) {
            allIn.completeExceptionally(broken);
        }
    }

    private void openMore() throws IOException {
        while (opening < AT_ONCE && !unopened.isEmpty()) {
            Watcher watcher = new Watcher(unopened.removeLast(), room);
            watcher.connect(selector, server);
            opening++;
        }
        if (in == count) {
            allIn.complete(null);
        }
    }

    private void serve(SelectionKey key, ByteBuffer buffer) {
        Watcher watcher = (Watcher) key.attachment();
        boolean wasIn = watcher.in();
        try {
            if (!watcher.serve(key, buffer)) {
                key.channel().close();
            }
        } catch (IOException reset) {
            key.cancel();
        }
        if (!wasIn && watcher.in()) {
            opening--;
            in++;
        }
    }

    @Override
    public void close() {
        closed = true;
        selector.wakeup();
    }
}
