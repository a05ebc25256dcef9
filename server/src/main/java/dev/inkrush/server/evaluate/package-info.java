/**
 * How good the recogniser is on recorded drawings, without sockets: the same normal form, scorer and guesses as in a
 * round, driven as fast as they go. Runs on the calling thread.
 */
@NullMarked
package dev.inkrush.server.evaluate;

import org.jspecify.annotations.NullMarked;
