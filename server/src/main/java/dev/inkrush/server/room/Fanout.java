package dev.inkrush.server.room;

import dev.inkrush.protocol.ServerMessage;
import dev.inkrush.server.session.Connection;

/**
 * The connections of one room, and the way to them. Owned by the room's shard. Calls take effect in their order, for
 * each connection; nothing reaches a socket before {@link #flush}, which costs each connection at most one write and
 * one flush.
 */
public interface Fanout {
    /** Adds a connection to an audience. */
    void add(Connection connection, View view);

    /**
     * Puts a newer connection of a person in the place of an older one, which may be dead. What was told to the older one
     * may reach the newer one, as long as that is the whole of what was told; then it is spared what is told to it alone
     * up to {@link #caughtUp}, and gets what all get.
     */
    void replace(Connection older, Connection newer, View view);

    /** Takes a connection out. One that has gone may stay in until then, for a newer one to {@link #replace} it. */
    void remove(Connection connection);

    /** One message to one connection, in order with the messages to all. */
    void tell(Connection connection, ServerMessage message);

    /** One binary frame to one connection. The array is not changed afterwards. */
    void tell(Connection connection, byte[] frame);

    /** One tick's frame to one connection, skipped as those to an audience are. The array is not changed afterwards. */
    void tick(Connection connection, byte[] frame);

    /** One message to everyone in the room, encoded once. */
    void tellAll(ServerMessage message);

    /** One binary frame to an audience. The array is not changed afterwards. */
    void tellAll(View view, byte[] frame);

    /**
     * Told after the whole state was told to a connection: from here on it gets what all get. Frames for an audience and
     * ticks are skipped for a connection that cannot take more; everything else still goes out.
     */
    void caughtUp(Connection connection);

    void flush();
}
