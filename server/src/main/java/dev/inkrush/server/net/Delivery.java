package dev.inkrush.server.net;

import dev.inkrush.server.room.View;
import io.netty.buffer.ByteBuf;

/** What a room hands to an event loop, in order. Frames are owned by the delivery. */
sealed interface Delivery {
    record Enter(SocketConnection connection, View view) implements Delivery {}

    record Exit(SocketConnection connection) implements Delivery {}

    /** One frame to one connection, in the room or not. */
    record ToOne(SocketConnection connection, ByteBuf frame) implements Delivery {}

    /** A tick's frame to one connection, skipped if it is behind. */
    record Tick(SocketConnection connection, ByteBuf frame) implements Delivery {}

    /** The frames before this one repair all that the connection had skipped. */
    record CaughtUp(SocketConnection connection) implements Delivery {}

    /** One frame to every connection of the room on this loop, however slow. */
    record ToAll(ByteBuf frame) implements Delivery {}

    /** One frame to an audience, skipped by those who are behind. */
    record ToView(View view, ByteBuf frame) implements Delivery {}

    /** Gives the frame back when no loop will take it. */
    default void drop() {
        switch (this) {
            case ToOne one -> one.frame().release();
            case Tick tick -> tick.frame().release();
            case ToAll all -> all.frame().release();
            case ToView view -> view.frame().release();
            case Enter enter -> {}
            case Exit exit -> {}
            case CaughtUp caughtUp -> {}
        }
    }
}
