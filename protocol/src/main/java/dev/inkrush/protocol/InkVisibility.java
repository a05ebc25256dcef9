package dev.inkrush.protocol;

/** When players see each other's ink. Spectators always see it live. */
public enum InkVisibility {
    AT_REVEAL,
    LIVE
}
