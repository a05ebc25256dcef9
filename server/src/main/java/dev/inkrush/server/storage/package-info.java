/**
 * Results from the moment a round has ended: the outbox, the courier and Redis put together, and the one thread that
 * drives them. Nobody waits for this thread.
 */
@NullMarked
package dev.inkrush.server.storage;

import org.jspecify.annotations.NullMarked;
