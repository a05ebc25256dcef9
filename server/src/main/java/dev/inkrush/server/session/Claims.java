package dev.inkrush.server.session;

import java.time.Instant;

/**
 * What a valid token says.
 *
 * @param nonce differs between any two tokens
 */
public record Claims(String playerId, Instant expiry, String nonce) {}
