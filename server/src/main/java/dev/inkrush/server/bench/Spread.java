package dev.inkrush.server.bench;

import java.util.Arrays;
import java.util.Locale;

/** The median of several runs and how far they lie apart. */
public record Spread(double median, double min, double max) {
    /** Of at least one value. */
    public static Spread of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Spread(sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1]);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.2f [%.2f..%.2f]", median, min, max);
    }
}
