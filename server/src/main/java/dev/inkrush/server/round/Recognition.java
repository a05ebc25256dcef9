package dev.inkrush.server.round;

/**
 * The moment when the model's belief in a drawing was accepted.
 *
 * @param atMs milliseconds since the round's start, less the lag that is forgiven
 * @param place 1 for the first recognised
 * @param ink length drawn up to it, in canvas units
 */
public record Recognition(int atMs, int place, int ink) {}
