package dev.inkrush.server.scoring.onnx;

import ai.onnxruntime.OrtEnvironment;

/**
 * ONNX Runtime's environment, one for the process and never closed.
 *
 * <p>While it is created, some versions of ONNX Runtime (1.29) search the command line of the process with a recursive regular expression. A
 * line of a few thousand characters, which a class path easily is, overflows the default stack and ends the process
 * without a word. So a thread with a stack for the longest plausible line creates it.
 */
final class OnnxEnvironment {
    private static final long STACK_BYTES = 256L << 20;
    private static final OrtEnvironment SHARED = create();

    private OnnxEnvironment() {}

    static OrtEnvironment shared() {
        return SHARED;
    }

    private static OrtEnvironment create() {
        Thread creator = new Thread(null, OrtEnvironment::getEnvironment, "onnx-environment", STACK_BYTES);
        creator.start();
        boolean interrupted = false;
        while (creator.isAlive()) {
            try {
                creator.join();
            } catch (InterruptedException stop) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return OrtEnvironment.getEnvironment();
    }
}
