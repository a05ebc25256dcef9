package dev.inkrush.server.session;

import dev.inkrush.protocol.CloseReason;
import dev.inkrush.protocol.ServerMessage;

/**
 * A player's socket as the game sees it. Every method may be called from any thread and returns at once; calls from
 * one thread take effect in their order. After the socket has gone all of them do nothing.
 */
public interface Connection {
    /** Sends one message and flushes. */
    void send(ServerMessage message);

    /** Says why, then closes. */
    void close(CloseReason reason);

    /** The room has let this connection go: later messages to a room are answered with NOT_IN_ROOM. */
    void leftRoom();
}
