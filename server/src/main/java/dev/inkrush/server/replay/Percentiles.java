package dev.inkrush.server.replay;

import java.util.Arrays;

/** Collects values and answers which of them so many percent do not exceed. Not safe for use by several threads. */
public final class Percentiles {
    private double[] values = new double[64];
    private int size;

    public void add(double value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = value;
    }

    /** Takes in all values of another collection. */
    public void add(Percentiles other) {
        for (int i = 0; i < other.size; i++) {
            add(other.values[i]);
        }
    }

    public int size() {
        return size;
    }

    /** The smallest value that at least {@code percent} of all do not exceed, to three decimals; 0 without values. */
    public double at(double percent) {
        if (size == 0) {
            return 0;
        }
        double[] sorted = Arrays.copyOf(values, size);
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(percent / 100 * size);
        return Math.round(1000 * sorted[Math.clamp(rank - 1, 0, size - 1)]) / 1000.0;
    }
}
