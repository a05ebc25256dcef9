/**
 * Every result ever, on this machine's disk, and its way to the boards: a numbered log that is synced before anybody is
 * told, and the courier that brings its entries to an index which may be away or may have forgotten. Owned by the
 * storage thread. Knows nothing of Redis.
 */
@NullMarked
package dev.inkrush.server.outbox;

import org.jspecify.annotations.NullMarked;
