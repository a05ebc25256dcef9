/**
 * Boards in Redis: the scripts that count and read, the connection, and the redis-server that we start when nobody
 * names one. Everything in Redis can be lost and is then counted again from the outbox. The connection and the child
 * process are driven by the storage thread; reads may come from any thread. The only package that sees Lettuce.
 */
@NullMarked
package dev.inkrush.server.board.redis;

import org.jspecify.annotations.NullMarked;
