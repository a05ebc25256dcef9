package dev.inkrush.server.http;

import java.util.Map;

/** The media type of a file, by the end of its name. */
final class ContentTypes {
    private static final String UNKNOWN = "application/octet-stream";
    private static final Map<String, String> BY_EXTENSION = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("map", "application/json"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("webp", "image/webp"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("wasm", "application/wasm"),
            Map.entry("onnx", UNKNOWN));

    private ContentTypes() {}

    static String of(String fileName) {
        return BY_EXTENSION.getOrDefault(fileName.substring(fileName.lastIndexOf('.') + 1), UNKNOWN);
    }

    /** Whether such a file shrinks when compressed. */
    static boolean compressible(String type) {
        return type.startsWith("text/")
                || type.startsWith("application/")
                || type.equals("image/svg+xml")
                || type.equals("image/x-icon");
    }
}
