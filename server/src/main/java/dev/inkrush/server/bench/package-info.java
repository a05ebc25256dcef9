/**
 * Measurements of the server's parts on the machine at hand: what a step of the recogniser costs, and how much of that is
 * arithmetic. Every figure is a median over several runs with its spread. Runs on the calling thread.
 */
@NullMarked
package dev.inkrush.server.bench;

import org.jspecify.annotations.NullMarked;
