package dev.inkrush.protocol;

/** Which results a board counts. */
public enum Window {
    TODAY,
    WEEK,
    ALL_TIME,
    ROOM
}
