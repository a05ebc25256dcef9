package dev.inkrush.protocol;

import static dev.inkrush.protocol.InvalidMessage.inRange;

import java.util.Arrays;

/** A run of pen points in the order drawn: on the canvas, and never back in time. */
public final class Points {
    /** The pressure of a pen that reports none. */
    public static final int NO_PRESSURE = -1;

    private static final int FIELDS = 4;

    private final int[] values;

    private Points(int[] values) {
        this.values = values;
    }

    public static Builder builder(int capacity) {
        return new Builder(capacity);
    }

    public int size() {
        return values.length / FIELDS;
    }

    /** Canvas units from the left, 0 to {@link ProtocolLimits#CANVAS_WIDTH} - 1. */
    public int x(int index) {
        return values[index * FIELDS];
    }

    /** Canvas units from the top, 0 to {@link ProtocolLimits#CANVAS_HEIGHT} - 1. */
    public int y(int index) {
        return values[index * FIELDS + 1];
    }

    /** Milliseconds since the round's start, by the drawing client's clock, 0 to {@link ProtocolLimits#MAX_INK_MILLIS}. */
    public int millis(int index) {
        return values[index * FIELDS + 2];
    }

    /** 0 to 255, or {@link #NO_PRESSURE}. */
    public int pressure(int index) {
        return values[index * FIELDS + 3];
    }

    /** Whether the pen reports pressure; a run has it at every point or at none. */
    public boolean hasPressure() {
        return size() > 0 && pressure(0) != NO_PRESSURE;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Points that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "Points" + Arrays.toString(values);
    }

    /** Collects points and checks each. */
    public static final class Builder {
        private int[] values;
        private int length;

        private Builder(int capacity) {
            values = new int[capacity * FIELDS];
        }

        public Builder add(int x, int y, int millis) {
            return add(x, y, millis, NO_PRESSURE);
        }

        /**
         * Adds a point.
         *
         * @throws InvalidMessage when it lies off the canvas, before the last one in time or after every round's end
         */
        public Builder add(int x, int y, int millis, int pressure) {
            inRange(ErrorCode.POINT_OFF_CANVAS, "x", x, 0, ProtocolLimits.CANVAS_WIDTH - 1);
            inRange(ErrorCode.POINT_OFF_CANVAS, "y", y, 0, ProtocolLimits.CANVAS_HEIGHT - 1);
            inRange(ErrorCode.MALFORMED_FRAME, "time", millis, 0, ProtocolLimits.MAX_INK_MILLIS);
            int latest = length == 0 ? 0 : values[length - 2];
            InvalidMessage.check(millis >= latest, ErrorCode.TIME_BACKWARDS, "a point is older than the one before it");
            inRange(ErrorCode.MALFORMED_FRAME, "pressure", pressure, NO_PRESSURE, 255);
            boolean pressed = pressure != NO_PRESSURE;
            boolean mixed = length > 0 && pressed != (values[length - 1] != NO_PRESSURE);
            InvalidMessage.check(!mixed, ErrorCode.MALFORMED_FRAME, "pressure at some points only");
            if (length == values.length) {
                values = Arrays.copyOf(values, Math.max(FIELDS * 8, length * 2));
            }
            values[length++] = x;
            values[length++] = y;
            values[length++] = millis;
            values[length++] = pressure;
            return this;
        }

        public Points build() {
            return new Points(Arrays.copyOf(values, length));
        }
    }
}
