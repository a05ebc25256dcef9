/**
 * Which names a room may show: a small list of words in Korean and English, and how they are looked for in a name. Plain
 * Java, immutable, for any thread.
 */
@NullMarked
package dev.inkrush.server.name;

import org.jspecify.annotations.NullMarked;
