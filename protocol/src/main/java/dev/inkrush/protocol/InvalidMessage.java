package dev.inkrush.protocol;

/**
 * Thrown by the constructors of messages when a value is out of its range. The decoders turn it into a
 * {@link Rejected}; it carries no stack trace, because hostile input must stay cheap.
 */
public final class InvalidMessage extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final ErrorCode code;

    public InvalidMessage(ErrorCode code, String detail) {
        super(detail, null, false, false);
        this.code = code;
    }

    public ErrorCode code() {
        return code;
    }

    /** Returns {@code value} if it lies in {@code min..max}; throws with the field's name otherwise. */
    static int inRange(ErrorCode code, String field, int value, int min, int max) {
        if (value < min || value > max) {
            throw new InvalidMessage(code, field + " is " + value + ", allowed are " + min + " to " + max);
        }
        return value;
    }

    static void check(boolean valid, ErrorCode code, String detail) {
        if (!valid) {
            throw new InvalidMessage(code, detail);
        }
    }
}
