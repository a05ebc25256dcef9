/**
 * The command line and the wiring. Here the parts of the server are constructed, started and stopped in order; every
 * rule of the game lives in a package below. Runs on the main thread only.
 */
@NullMarked
package dev.inkrush.server;

import org.jspecify.annotations.NullMarked;
