/**
 * Results and leaderboards as the game sees them: what a result is, where it is stored, which boards count it and how a
 * board is read. Plain Java. The Redis side lives in {@code board.redis}, the outbox in {@code outbox}, and
 * {@code storage} puts them together.
 */
@NullMarked
package dev.inkrush.server.board;

import org.jspecify.annotations.NullMarked;
