package dev.inkrush.server.replay;

import dev.inkrush.server.time.Clock;
import java.net.URI;
import java.net.http.HttpClient;

/**
 * What all rooms of a replay share.
 *
 * @param speed how many times as fast as drawn
 */
record ReplayParts(
        HttpClient client, URI url, double speed, Labels labels, Clock clock, ReplayThread thread, Tally tally) {}
