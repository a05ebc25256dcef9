/**
 * Results and leaderboards as the game sees them: what a result is, where it is stored and how a board is read. The
 * Redis side lives in {@code board.redis}, the outbox in {@code outbox}.
 */
@NullMarked
package dev.inkrush.server.board;

import org.jspecify.annotations.NullMarked;
