package dev.inkrush.server.replay;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A relay of TCP connections on loopback, between a player and a server, that breaks them on demand.
 *
 * <ul>
 *   <li>Each connection has two virtual threads, one for each direction; each reads and writes and does nothing else.
 *   <li>A broken connection is not mended: the next one is relayed anew.
 *   <li>{@link #cut} and {@link #close} may be called from any thread and do not wait.
 * </ul>
 */
final class FaultProxy implements ReplayPeer {
    private static final int BUFFER_BYTES = 16 << 10;

    private final URI server;
    private final ServerSocket listener;
    private final Set<Relay> relays = ConcurrentHashMap.newKeySet();

    FaultProxy(URI server) {
        this.server = server;
        try {
            listener = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        Thread.ofVirtual().name("fault-proxy").start(this::accept);
    }

    @Override
    public URI url() {
        return URI.create("ws://127.0.0.1:" + listener.getLocalPort() + server.getRawPath());
    }

    @Override
    public boolean mayBreak() {
        return true;
    }

    @Override
    public void cut(Fault fault) {
        relays.forEach(relay -> relay.cut(fault));
    }

    @Override
    public void close() {
        quietly(listener::close);
        relays.forEach(relay -> relay.end(false));
    }

    private void accept() {
        try {
            while (true) {
                relay(listener.accept());
            }
        } catch (IOException closed) {
            quietly(listener::close);
        }
    }

    private void relay(Socket client) {
        Socket upstream = new Socket();
        try {
            client.setTcpNoDelay(true);
            upstream.setTcpNoDelay(true);
            upstream.connect(new InetSocketAddress(server.getHost(), server.getPort()));
        } catch (IOException unreachable) {
            quietly(client::close);
            quietly(upstream::close);
            return;
        }
        Relay relay = new Relay(client, upstream);
        relays.add(relay);
        Thread.ofVirtual().start(() -> relay.pump(client, upstream));
        Thread.ofVirtual().start(() -> relay.pump(upstream, client));
    }

    private interface Closing {
        void close() throws IOException;
    }

    /** Closes what may have been closed already. */
    private static void quietly(Closing closing) {
        try {
            closing.close();
        } catch (IOException gone) {
            // There is nobody to tell.
        }
    }

    /** Two sockets and what passes between them. */
    private final class Relay {
        private final Socket client;
        private final Socket upstream;
        private volatile boolean dead;

        Relay(Socket client, Socket upstream) {
            this.client = client;
            this.upstream = upstream;
        }

        void cut(Fault fault) {
            switch (fault) {
                case RESET -> end(true);
                case HALF_CLOSED -> quietly(upstream::shutdownOutput);
                case SILENT -> dead = true;
            }
        }

        /** Passes on what one side says until it ends, then ends it on the other side as well. */
        void pump(Socket from, Socket to) {
            byte[] buffer = new byte[BUFFER_BYTES];
            try {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                    if (dead) {
                        return;
                    }
                    out.write(buffer, 0, count);
                }
                if (!dead) {
                    to.shutdownOutput();
                }
            } catch (IOException broken) {
                if (!dead) {
                    end(false);
                }
            }
        }

        void end(boolean reset) {
            relays.remove(this);
            for (Socket socket : new Socket[] {client, upstream}) {
                if (reset) {
                    quietly(() -> socket.setSoLinger(true, 0));
                }
                quietly(socket::close);
            }
        }
    }
}
