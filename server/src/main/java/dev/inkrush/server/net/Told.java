package dev.inkrush.server.net;

/** A frame and when it was told; one object for all connections of an event loop that it was told to. */
record Told(Frame frame, long atNanos) {}
