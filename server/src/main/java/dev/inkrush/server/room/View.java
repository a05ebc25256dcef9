package dev.inkrush.server.room;

/** An audience of a room: everyone in it receives the same bytes at a tick. */
public enum View {
    PLAYER,
    SPECTATOR
}
