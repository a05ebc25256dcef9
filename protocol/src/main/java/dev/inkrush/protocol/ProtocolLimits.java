package dev.inkrush.protocol;

/** Every number that the wire allows or forbids; both ends and the documents take them from here. */
public final class ProtocolLimits {
    /** The version of the protocol that this code speaks; a change of any golden file raises it. */
    public static final int VERSION = 4;

    /** Width of the logical canvas in units; x runs from 0 to one less. */
    public static final int CANVAS_WIDTH = 4096;

    /** Height of the logical canvas in units; y runs from 0 to one less. */
    public static final int CANVAS_HEIGHT = 3072;

    /** Longest WebSocket message accepted from a client, in bytes. */
    public static final int MAX_MESSAGE_BYTES = 16 * 1024;

    /** Most points in one ink frame: far above 50 ms of the fastest pen, so that a reconnecting client can catch up. */
    public static final int MAX_POINTS_PER_FRAME = 1_000;

    /** Most operations in one ink frame. */
    public static final int MAX_OPS_PER_FRAME = 200;

    /** Most points that one player may draw in one round. */
    public static final int MAX_POINTS_PER_ROUND = 30_000;

    /** Latest point time in milliseconds since the round's start. */
    public static final int MAX_INK_MILLIS = 300_000;

    /** Highest seat number; a room has at most one more seat than this. */
    public static final int MAX_SEAT = 63;

    /** Longest player name, in Unicode code points. */
    public static final int MAX_NAME_CODE_POINTS = 20;

    /** Highest avatar; the first is 0. */
    public static final int MAX_AVATAR = 63;

    /** Longest password of a room, in Unicode code points. */
    public static final int MAX_PASSWORD_CODE_POINTS = 20;

    /** Length of a room code. */
    public static final int ROOM_CODE_LENGTH = 5;

    /** Letters and digits of a room code: no vowels, so that it spells nothing, and no L, O, 0 or 1 to mistake. */
    public static final String ROOM_CODE_ALPHABET = "BCDFGHJKMNPQRSTVWXZ23456789";

    /** Most words in a room's own prompt list. */
    public static final int MAX_PROMPTS = 100;

    /** Most themes that a room draws its words from. */
    public static final int MAX_THEMES = 20;

    /** Most teams of a room; the first is 1. */
    public static final int MAX_TEAMS = 8;

    /** Longest session token or epoch in characters. */
    public static final int MAX_TOKEN_LENGTH = 512;

    /** Guesses in one guess list, best first. */
    public static final int MAX_GUESSES = 5;

    private ProtocolLimits() {}
}
