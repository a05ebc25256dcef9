package dev.inkrush.server.round;

/**
 * The moment when the model's belief in a drawing was accepted.
 *
 * @param atMs milliseconds since the round's start
 * @param place 1 for the first recognised
 */
public record Recognition(int atMs, int place, int points) {}
