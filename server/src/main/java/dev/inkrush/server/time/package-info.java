/**
 * Clocks and randomness: the only package that reads the time or seeds a random. Everything else gets a
 * {@link dev.inkrush.server.time.Clock} or a random generator as an argument, so that tests advance time by hand.
 */
@NullMarked
package dev.inkrush.server.time;

import org.jspecify.annotations.NullMarked;
