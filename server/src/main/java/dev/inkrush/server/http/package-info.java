/**
 * Plain HTTP beside the WebSocket: the page with its files, the labels, health and metrics. Answers are made ahead of
 * time or from what other threads have published; the event loops that run this package never wait.
 */
@NullMarked
package dev.inkrush.server.http;

import org.jspecify.annotations.NullMarked;
