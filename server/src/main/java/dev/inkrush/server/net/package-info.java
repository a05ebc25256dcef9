/**
 * Sockets: the pipeline of a connection, its limits, decoding, the dialogue of a session, and the fan-out of a room's
 * frames. Event loops own everything in here that belongs to a channel; they hand commands to rooms and never run game
 * code. With {@code http} the only package that sees Netty channels.
 */
@NullMarked
package dev.inkrush.server.net;

import org.jspecify.annotations.NullMarked;
