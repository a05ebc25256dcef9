/**
 * One prompt and one clock: the ink of a round, the acceptance of the model's belief, the points and the reveal. Pure
 * state driven by the room that owns it, on the thread of its shard.
 */
@NullMarked
package dev.inkrush.server.round;

import org.jspecify.annotations.NullMarked;
