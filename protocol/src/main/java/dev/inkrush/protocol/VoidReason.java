package dev.inkrush.protocol;

/** Why a round counts for nothing. */
public enum VoidReason {
    /** The host wanted another word. */
    SKIPPED
}
