/**
 * The words that can be played: the labels of the recogniser with their names in both languages, their themes, and the
 * choice of prompts for a game. Immutable after the start.
 */
@NullMarked
package dev.inkrush.server.prompt;

import org.jspecify.annotations.NullMarked;
