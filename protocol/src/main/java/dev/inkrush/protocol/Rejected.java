package dev.inkrush.protocol;

/**
 * Input that is no message.
 *
 * @param detail which field and what is allowed, for the developer of a client; never echoes the input
 */
public record Rejected(ErrorCode code, String detail) implements DecodeResult {}
