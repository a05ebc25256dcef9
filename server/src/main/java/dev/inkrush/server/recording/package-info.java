/**
 * Drawings recorded elsewhere, in the form of the Quick, Draw! dataset: reading the files and placing what they hold on
 * our canvas. Immutable values, usable from any thread.
 */
@NullMarked
package dev.inkrush.server.recording;

import org.jspecify.annotations.NullMarked;
