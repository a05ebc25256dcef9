package dev.inkrush.server.http;

import io.netty.handler.codec.http.HttpHeaders;
import java.util.Map;

/** What browsers are told to forbid: the page loads from here alone, connects here alone, and is framed by nobody. */
final class SecurityHeaders {
    private static final Map<String, String> HEADERS = Map.of(
            "content-security-policy",
            "default-src 'self'; img-src 'self' data: blob:; connect-src 'self'; object-src 'none'; base-uri 'none';"
                    + " form-action 'self'; frame-ancestors 'none'",
            "x-content-type-options",
            "nosniff",
            "referrer-policy",
            "no-referrer",
            "cross-origin-opener-policy",
            "same-origin");

    private SecurityHeaders() {}

    static void addTo(HttpHeaders headers) {
        HEADERS.forEach(headers::set);
    }
}
