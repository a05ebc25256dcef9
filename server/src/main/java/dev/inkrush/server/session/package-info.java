/**
 * Who is connected: players with their signed tokens, and the connection that each of them has now. Plain Java; the
 * net package implements {@link dev.inkrush.server.session.Connection} over sockets.
 */
@NullMarked
package dev.inkrush.server.session;

import org.jspecify.annotations.NullMarked;
