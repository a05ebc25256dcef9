package dev.inkrush.server.http;

import io.netty.handler.codec.http.HttpResponseStatus;

/**
 * An answer that is made anew each time and never cached.
 *
 * @param type media type
 */
public record Reply(HttpResponseStatus status, String type, String text) {
    /** Plain text. */
    public static Reply text(HttpResponseStatus status, String text) {
        return new Reply(status, "text/plain; charset=utf-8", text);
    }
}
