package dev.inkrush.server.session;

import dev.inkrush.protocol.ClientMessage;
import dev.inkrush.protocol.CloseReason;
import dev.inkrush.protocol.ServerMessage;

/**
 * A player's socket as the game sees it. Every method may be called from any thread and returns at once; calls from
 * one thread take effect in their order. What is sent after the socket has gone reaches only a client that comes back soon.
 */
public interface Connection {
    /** Welcomes the client; the messages of a session are counted from here. */
    void open(ServerMessage.Welcome welcome);

    /**
     * Welcomes a client that comes back to a room. Where it has counted in the session before, and that is still known,
     * the messages missed since follow, and the welcome says so; else it is the welcome given, and the room tells its
     * state.
     *
     * @param fresh the welcome to a client that has to be told everything
     */
    void reopen(ServerMessage.Welcome fresh, ClientMessage.Resume claim);

    /** Sends one message and flushes. */
    void send(ServerMessage message);

    /** Says why, then closes. */
    void close(CloseReason reason);

    /** The room has let this connection go: later messages to a room are answered with NOT_IN_ROOM. */
    void leftRoom();
}
