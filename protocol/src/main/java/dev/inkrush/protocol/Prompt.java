package dev.inkrush.protocol;

/**
 * The word of a round.
 *
 * @param word the recogniser's id of the word
 * @param en its English name
 * @param ko its Korean name
 */
public record Prompt(String word, String en, String ko) {}
