/**
 * What is kept of a room for the case that the server stops, and where it is kept. Immutable values; knows neither rooms
 * nor disks. Usable from any thread.
 */
@NullMarked
package dev.inkrush.server.saved;

import org.jspecify.annotations.NullMarked;
