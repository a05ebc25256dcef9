package dev.inkrush.server.config;

/**
 * What stands in the way of starting: a wrong value, a missing file, a taken port. The message is one sentence that
 * tells the operator what to do; it is printed as it is, without a stack trace.
 */
public final class SetupException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public SetupException(String sentence) {
        super(sentence);
    }

    /** {@code cause} is kept for debuggers and never printed. */
    public SetupException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
