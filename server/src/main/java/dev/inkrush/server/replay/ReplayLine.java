package dev.inkrush.server.replay;

import dev.inkrush.protocol.ClientMessage;
import dev.inkrush.protocol.ClientMessage.InkFrame;
import dev.inkrush.protocol.Language;
import dev.inkrush.protocol.ProtocolLimits;
import dev.inkrush.protocol.RevealFrame;
import dev.inkrush.protocol.ServerMessage;
import dev.inkrush.protocol.TickFrame;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A player's way to the server, over one connection after the other: when one is lost, another is opened and the session
 * resumed over it. Confined to the replay's thread.
 */
final class ReplayLine {
    /** Without a single resume in between, so many lost connections mean that the server is gone. */
    private static final int MOST_ATTEMPTS = 10;

    private static final long RETRY_MILLIS = 200;
    private static final long PING_MILLIS = 1_000;

    /** After so long without a word a connection is taken for dead. */
    private static final long SILENCE_NANOS = TimeUnit.SECONDS.toNanos(4);

    private final ReplayParts parts;
    private final ReplayPeer peer;
    private final String name;
    private final Owner owner;
    private ReplaySocket socket;
    private Wire wire;
    private ServerMessage.@Nullable Welcome welcome;
    private int received;
    private int attempts;
    private boolean up;
    private long heardNanos;
    private boolean closed;

    /** Hears what comes over the line, on the replay's thread. */
    interface Owner {
        void welcomed();

        /** Another connection has taken over; what was not acknowledged may be lost. */
        void resumed(boolean recovered);

        void message(ServerMessage message);

        void tick(TickFrame frame, int bytes, long atNanos);

        void reveal(RevealFrame frame);

        /** There will be no connection any more. */
        void lost(String why);
    }

    /** @param peer whom to connect to, and how to break it off */
    ReplayLine(ReplayParts parts, ReplayPeer peer, String name, Owner owner) {
        this.parts = parts;
        this.peer = peer;
        this.name = name;
        this.owner = owner;
        this.wire = new Wire();
        this.socket = open(wire);
        socket.send(new ClientMessage.Hello(ProtocolLimits.VERSION, name, Language.EN, 0));
    }

    private ReplaySocket open(Wire listener) {
        return ReplaySocket.open(parts.client(), peer.url(), parts.clock(), parts.thread(), listener);
    }

    /** Whether the server has welcomed the present connection, and nobody knows that it is dead. */
    boolean up() {
        return up;
    }

    void send(ClientMessage message) {
        socket.send(message);
    }

    /** Returns the bytes on the wire, header included. */
    int send(InkFrame frame) {
        return socket.send(frame);
    }

    /** Breaks the connection between here and the server, as the network does. */
    void cut(Fault fault) {
        peer.cut(fault);
    }

    /** Asks again and again whether the server is there, and takes another connection where nothing is heard. */
    private void watch(Wire watched) {
        if (closed || watched != wire) {
            return;
        }
        if (parts.clock().nanoTime() - heardNanos > SILENCE_NANOS) {
            socket.abort();
            reconnect("connection went silent");
        } else {
            socket.send(new ClientMessage.Ping(1));
            parts.thread().after(PING_MILLIS, () -> watch(watched));
        }
    }

    void close() {
        closed = true;
        socket.send(new ClientMessage.Leave());
        socket.close();
        peer.close();
    }

    private void reconnect(String why) {
        up = false;
        wire = new Wire();
        ServerMessage.Welcome last = welcome;
        if (last == null || !peer.mayBreak() || ++attempts > MOST_ATTEMPTS) {
            closed = true;
            peer.close();
            owner.lost(why);
        } else {
            Wire next = wire;
            parts.thread().after(attempts == 1 ? 0 : RETRY_MILLIS, () -> resume(next, last));
        }
    }

    private void resume(Wire next, ServerMessage.Welcome last) {
        if (!closed && next == wire) {
            socket = open(next);
            socket.send(new ClientMessage.Resume(
                    ProtocolLimits.VERSION, name, Language.EN, 0, last.token(), last.epoch(), received));
        }
    }

    private void welcomed(ServerMessage.Welcome message) {
        boolean first = welcome == null;
        welcome = message;
        up = true;
        attempts = 0;
        if (!message.recovered()) {
            received = 0;
        }
        if (peer.mayBreak()) {
            watch(wire);
        }
        if (first) {
            owner.welcomed();
        } else {
            owner.resumed(message.recovered());
        }
    }

    /** What one of the connections says; what a former one still says does not count. */
    private final class Wire implements ReplaySocket.Listener {
        private boolean heard() {
            heardNanos = parts.clock().nanoTime();
            return !closed && wire == this;
        }

        @Override
        public void message(ServerMessage message) {
            if (!heard()) {
                return;
            }
            switch (message) {
                case ServerMessage.Welcome welcomed -> welcomed(welcomed);
                case ServerMessage.Closing closing -> {}
                default -> {
                    received++;
                    owner.message(message);
                }
            }
        }

        @Override
        public void tick(TickFrame frame, int bytes, long atNanos) {
            if (heard()) {
                received++;
                owner.tick(frame, bytes, atNanos);
            }
        }

        @Override
        public void reveal(RevealFrame frame) {
            if (heard()) {
                received++;
                owner.reveal(frame);
            }
        }

        @Override
        public void gone(String why) {
            if (!closed && wire == this) {
                reconnect(why);
            }
        }
    }
}
