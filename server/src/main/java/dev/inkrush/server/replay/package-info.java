/**
 * Plays recorded drawings as players through real WebSockets, at the pace they were drawn, and measures what comes back.
 * A client of the protocol like any other: it uses nothing of the server but its words. One thread runs all rooms; the
 * threads of the HTTP client only hand messages over to it, and those of {@link dev.inkrush.server.replay.FaultProxy} only
 * pass bytes on.
 */
@NullMarked
package dev.inkrush.server.replay;

import org.jspecify.annotations.NullMarked;
