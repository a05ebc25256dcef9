package dev.inkrush.server.bench;

import java.util.List;

/**
 * What was measured in one window, in milliseconds from point to guess.
 *
 * @param reading how the spectators read who came for this window alone; {@link Reading#PROMPTLY} when none came
 * @param dropSeconds after how long the server dropped each of them, in whole seconds from when they were all in
 */
public record Window(
        Reading reading,
        double watchedP50,
        double watchedP99,
        double othersP50,
        double othersP99,
        List<Integer> dropSeconds) {
    /** The p99 in the watched room over that of the others. */
    public double ratio() {
        return watchedP99 / othersP99;
    }
}
