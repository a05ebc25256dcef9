package dev.inkrush.protocol;

/** A language that the game speaks. */
public enum Language {
    EN,
    KO
}
