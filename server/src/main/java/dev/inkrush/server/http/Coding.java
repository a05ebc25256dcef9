package dev.inkrush.server.http;

import java.util.Locale;

/** How a body is coded on its way, the smallest first. */
enum Coding {
    BROTLI("br", ".br"),
    GZIP("gzip", ".gz"),
    IDENTITY("identity", "");

    private final String token;
    private final String suffix;

    Coding(String token, String suffix) {
        this.token = token;
        this.suffix = suffix;
    }

    /** The name in HTTP headers. */
    String token() {
        return token;
    }

    /** What a precompressed file's name has at its end. */
    String suffix() {
        return suffix;
    }

    /** Whether an Accept-Encoding header allows the coding; a weight of 0 forbids it. */
    boolean acceptedBy(String header) {
        if (this == IDENTITY) {
            return true;
        }
        for (String offer : header.toLowerCase(Locale.ROOT).split(",", -1)) {
            String[] parts = offer.strip().split("\\s*;\\s*", -1);
            if (parts[0].equals(token)) {
                return parts.length < 2 || !parts[1].matches("q\\s*=\\s*0(\\.0*)?");
            }
        }
        return false;
    }
}
