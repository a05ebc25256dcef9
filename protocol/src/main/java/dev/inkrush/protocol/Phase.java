package dev.inkrush.protocol;

/** What a room is doing. */
public enum Phase {
    LOBBY,
    COUNTDOWN,
    DRAWING,
    REVEAL
}
