/**
 * Duty cycles: work done in small portions by one owning thread, or by a test that calls it directly. Owns the thread
 * loop, bounded queues with a named overflow policy, the tick schedule and the check of ownership. Knows nothing of the
 * game.
 */
@NullMarked
package dev.inkrush.server.agent;

import org.jspecify.annotations.NullMarked;
