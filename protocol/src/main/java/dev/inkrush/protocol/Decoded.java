package dev.inkrush.protocol;

/** A message that passed every check of the protocol. */
public record Decoded(ClientMessage message) implements DecodeResult {}
