package dev.inkrush.server.net;

import dev.inkrush.server.room.View;

/** What a room hands to an event loop, in order. */
sealed interface Delivery {
    record Enter(SocketConnection connection, View view) implements Delivery {}

    record Exit(SocketConnection connection) implements Delivery {}

    /** A connection leaves, and what it was told goes to a newer one of the same person, on whatever loop. */
    record HandOver(SocketConnection older, SocketConnection newer) implements Delivery {}

    /** A connection enters in the place of an older one, whose transcript is on its way. */
    record TakeOver(SocketConnection newer, View view) implements Delivery {}

    /** One frame to one connection, in the room or not. */
    record ToOne(SocketConnection connection, Frame frame) implements Delivery {}

    /** A tick's frame to one connection, skipped if it is behind. */
    record Tick(SocketConnection connection, Frame frame) implements Delivery {}

    /** The frames before this one told a connection the whole state. */
    record CaughtUp(SocketConnection connection) implements Delivery {}

    /** One frame to every connection of the room on this loop, however slow. */
    record ToAll(Frame frame) implements Delivery {}

    /** One frame to an audience, skipped by those who are behind. */
    record ToView(View view, Frame frame) implements Delivery {}
}
