/**
 * The commands of the command line, one class each, and what they print. A command turns options into records of the
 * {@code config} package and hands them to the part of the server that does the work. Runs on the main thread only.
 */
@NullMarked
package dev.inkrush.server.cli;

import org.jspecify.annotations.NullMarked;
