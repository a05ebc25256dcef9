/**
 * The wire as types: every message a client or a server may send, one validated record each, and the codecs between
 * records and bytes. A message that exists is valid; hostile input is a value, {@link dev.inkrush.protocol.Rejected}.
 *
 * <p>Control messages are JSON text frames, ink and ticks are binary frames; {@code docs/protocol.md} describes both.
 * The package knows no sockets, threads or clocks and depends on Jackson alone. All of its types may be used from any
 * thread.
 */
@NullMarked
package dev.inkrush.protocol;

import org.jspecify.annotations.NullMarked;
