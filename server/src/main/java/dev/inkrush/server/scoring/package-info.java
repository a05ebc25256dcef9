/**
 * The way from ink to guesses: the normal form that turns ink into tokens, and the scorer that runs batched steps of the
 * recogniser over every slot with something new. Calls come from the room shards; slots, states and the engine belong to
 * the scorer's thread. Only {@code scoring.onnx} knows ONNX Runtime.
 */
@NullMarked
package dev.inkrush.server.scoring;

import org.jspecify.annotations.NullMarked;
