/**
 * Whole servers on real sockets, with a real redis-server each, and clients that speak the protocol to them. For
 * integration tests only; what can be tested without a socket is.
 */
@NullMarked
package dev.inkrush.server.live;

import org.jspecify.annotations.NullMarked;
