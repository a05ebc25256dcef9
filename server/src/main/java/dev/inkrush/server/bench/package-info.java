/**
 * Measurements of the server's parts on the machine at hand: what a step of the recogniser costs, and how much of that is
 * arithmetic; what spectators cost the players of many rooms. Every figure is a median over several runs or windows with
 * its spread. The recogniser is measured on the calling thread; of the rooms, players and spectators have a thread each.
 */
@NullMarked
package dev.inkrush.server.bench;

import org.jspecify.annotations.NullMarked;
