package dev.inkrush.server.scoring;

import java.nio.FloatBuffer;
import java.nio.IntBuffer;

/**
 * Runs one step of the recogniser for several drawings at once. The caller fills the first rows of {@link #tokens} and of
 * the state, calls {@link #step} and reads as many rows of {@link #logitBits}. A row's state stays for the next step, unless
 * another is put there. The bits of a row depend on that row alone. Confined to one thread; positions and limits of the
 * buffers are the caller's to set.
 */
public interface StepEngine extends AutoCloseable {
    /** Numbers in a token: x, y, pen, bend. */
    int TOKEN_FEATURES = 4;

    /** Numbers in a row of state; a row of zeros is an empty drawing. */
    int stateSize();

    /** Answers that the recogniser tells apart: the words, and after them that it is none of them. */
    int classes();

    /** Most rows of one step. */
    int maxRows();

    /** Input, {@link #TOKEN_FEATURES} numbers a row. */
    FloatBuffer tokens();

    /**
     * Sets a row of the state that goes into the next step.
     *
     * @param from holds {@link #stateSize} numbers beginning at {@code at}
     */
    void putState(int row, float[] from, int at);

    /** Output, {@link #classes} numbers a row: calibrated logarithms of probabilities, as the raw bits of floats. */
    IntBuffer logitBits();

    /**
     * Gets a row of the state that came out of the last step, if it had that row, or was put there after it.
     *
     * @param into receives {@link #stateSize} numbers beginning at {@code at}
     */
    void getState(int row, float[] into, int at);

    /**
     * Runs one step. Rows that it does not have lose their state.
     *
     * @param rows 1 to {@link #maxRows}
     * @throws StepFailed when the runtime refuses; outputs and states of those rows are undefined then
     */
    void step(int rows);

    @Override
    void close();

    /** The runtime could not run a step. */
    final class StepFailed extends RuntimeException {
        private static final long serialVersionUID = 1;

        public StepFailed(Throwable cause) {
            super(cause);
        }
    }
}
