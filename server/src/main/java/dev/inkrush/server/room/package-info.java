/**
 * Rooms, the shards that own them and the commands that reach them. Plain Java without sockets or clocks: a shard is
 * driven by one thread with the time as an argument, and (seed, command log) replays a room to the bit.
 */
@NullMarked
package dev.inkrush.server.room;

import org.jspecify.annotations.NullMarked;
