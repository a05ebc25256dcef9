package dev.inkrush.protocol;

/** How somebody is in a room: with a seat, or watching. */
public enum Role {
    PLAYER,
    SPECTATOR
}
