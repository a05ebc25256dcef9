/**
 * The wire as types. Every message is one validated record, ink has a binary codec, and limits and close reasons have
 * their one home here. The package opens no socket, starts no thread and knows nothing of the server.
 */
@NullMarked
package dev.inkrush.protocol;

import org.jspecify.annotations.NullMarked;
