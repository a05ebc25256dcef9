/**
 * A world without sockets, threads or sleeps: rooms, players, a scorer and a disk that a test drives by advancing a fake
 * clock. Stories are told by {@link dev.inkrush.server.testkit.SimulatedWorld} and its players.
 */
@NullMarked
package dev.inkrush.server.testkit;

import org.jspecify.annotations.NullMarked;
