package dev.inkrush.server.session;

import java.time.Instant;

/**
 * What a valid token says.
 *
 * @param generation grows from each token of a player to the next
 * @param nonce differs between any two tokens
 */
public record Claims(String playerId, Instant expiry, long generation, String nonce) {}
