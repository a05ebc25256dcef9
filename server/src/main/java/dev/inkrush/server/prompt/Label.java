package dev.inkrush.server.prompt;

/**
 * A word that the recogniser knows.
 *
 * @param word its id
 * @param en English name
 * @param ko Korean name
 * @param theme the theme it belongs to
 */
public record Label(String word, String en, String ko, String theme) {}
