package dev.inkrush.protocol;

/** Why a round counts for nothing. */
public enum VoidReason {
    /** The host wanted another word. */
    SKIPPED,
    /** The server stopped in the middle of the round and has started again. */
    SERVER_RESTARTED
}
