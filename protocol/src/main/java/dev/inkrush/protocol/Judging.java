package dev.inkrush.protocol;

/** What decides between drawings that were recognised. */
public enum Judging {
    /** How soon each was. */
    TIME,
    /** How little ink each took, measured against the median of the round. */
    INK
}
