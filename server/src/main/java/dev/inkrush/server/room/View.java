package dev.inkrush.server.room;

/** How somebody watches a room: spectators all receive the same bytes at a tick, each player a frame of its own. */
public enum View {
    PLAYER,
    SPECTATOR
}
