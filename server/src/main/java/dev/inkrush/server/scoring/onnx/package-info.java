/**
 * The recogniser's files and the runtime that executes them: manifest, labels and graph are checked against each other
 * when they are read, and a file that does not fit refuses to start with one sentence. The only package that sees ONNX
 * Runtime. An engine is confined to the scorer's thread; everything else here is immutable.
 */
@NullMarked
package dev.inkrush.server.scoring.onnx;

import org.jspecify.annotations.NullMarked;
