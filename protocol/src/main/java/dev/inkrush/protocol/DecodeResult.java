package dev.inkrush.protocol;

/** What a decoder answers: a valid message, or the reason why there is none. */
public sealed interface DecodeResult permits Decoded, Rejected {}
