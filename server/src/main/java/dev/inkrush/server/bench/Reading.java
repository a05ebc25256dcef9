package dev.inkrush.server.bench;

/** How a spectator reads once in the room. */
public enum Reading {
    PROMPTLY,
    NOT_AT_ALL,
    A_BYTE_A_SECOND
}
