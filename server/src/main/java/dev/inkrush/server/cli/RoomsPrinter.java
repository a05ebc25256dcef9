package dev.inkrush.server.cli;

import dev.inkrush.server.bench.Reading;
import dev.inkrush.server.bench.Spread;
import dev.inkrush.server.bench.Window;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Prints what spectators cost the players, for people. */
final class RoomsPrinter {
    private final PrintWriter out;
    private final List<Window> windows;

    RoomsPrinter(PrintWriter out, List<Window> windows) {
        this.out = out;
        this.windows = windows;
    }

    /** @param slow how many slow spectators came for each window that has some */
    void print(int slow) {
        out.printf(
                Locale.ROOT, "%16s %20s %20s %9s%n", "slow ones read", "watched p50, p99", "others p50, p99", "ratio");
        windows.forEach(this::printLine);
        out.printf("Median [least..most]:%n");
        out.printf(
                "p99 of the watched room over that of the others    %s%n", spread(of(Reading.PROMPTLY), Window::ratio));
        for (Reading reading : List.of(Reading.NOT_AT_ALL, Reading.A_BYTE_A_SECOND)) {
            if (!of(reading).isEmpty()) {
                printSlow(reading, slow);
            }
        }
        out.flush();
    }

    private void printLine(Window window) {
        out.printf(
                Locale.ROOT,
                "%16s %11.1f %8.1f %11.1f %8.1f %9.3f%n",
                window.reading() == Reading.PROMPTLY ? "" : words(window.reading()),
                window.watchedP50(),
                window.watchedP99(),
                window.othersP50(),
                window.othersP99(),
                window.ratio());
    }

    /** Compares each window with that of the crowd alone before it. */
    private void printSlow(Reading reading, int slow) {
        out.printf("Where some read %s, over the same without them:%n", words(reading));
        out.printf("  p99 of the watched room                          %s%n", compared(reading, Window::watchedP99));
        out.printf("  p99 of the others                                %s%n", compared(reading, Window::othersP99));
        List<Window> measured = of(reading);
        double[] seconds = measured.stream()
                .flatMap(window -> window.dropSeconds().stream())
                .mapToDouble(second -> second)
                .toArray();
        out.printf(
                "  dropped as slow                                  %d of %d%s%n",
                seconds.length,
                slow * measured.size(),
                seconds.length == 0 ? "" : ", after " + Spread.of(seconds) + " s");
    }

    private Spread compared(Reading reading, ToDoubleFunction<Window> figure) {
        List<Window> slow = of(reading);
        List<Window> without = of(Reading.PROMPTLY);
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < slow.size(); i++) {
            ratios.add(figure.applyAsDouble(slow.get(i)) / figure.applyAsDouble(without.get(i)));
        }
        return Spread.of(ratios.stream().mapToDouble(ratio -> ratio).toArray());
    }

    private static Spread spread(List<Window> windows, ToDoubleFunction<Window> figure) {
        return Spread.of(windows.stream().mapToDouble(figure).toArray());
    }

    private List<Window> of(Reading reading) {
        return windows.stream().filter(window -> window.reading() == reading).toList();
    }

    private static String words(Reading reading) {
        return reading.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
