package dev.inkrush.server.cli;

import dev.inkrush.server.replay.CutReport;
import dev.inkrush.server.replay.ReplayReport;
import java.io.PrintWriter;

/** Prints what a replay has measured, for people. */
final class ReplayPrinter {
    private ReplayPrinter() {}

    static void print(ReplayReport report, PrintWriter out) {
        out.printf("drawings            %d, played %d%n", report.drawings(), report.played());
        out.printf("recognised          %d%n", report.recognised());
        out.printf("top-1, top-3        %.2f %%, %.2f %%%n", report.top1(), report.top3());
        out.printf(
                "ink at recognition  p50 %.2f, p90 %.2f of the points%n",
                report.inkShareAtRecognition().p50(),
                report.inkShareAtRecognition().p90());
        out.printf(
                "time to recognition p50 %.0f ms, p90 %.0f ms%n",
                report.msToRecognition().p50(), report.msToRecognition().p90());
        out.printf(
                "point to guess      p50 %.1f ms, p99 %.1f ms%n",
                report.pointToGuessMs().p50(), report.pointToGuessMs().p99());
        out.printf(
                "bytes a point       up %.2f, down %.2f, at the worst receiver %.2f%n",
                report.bytesPerPointUp(), report.bytesPerPointDown(), report.bytesPerPointDownWorst());
        printErrors(report, out);
    }

    static void print(CutReport report, PrintWriter out) {
        out.printf("Undisturbed:%n");
        print(report.undisturbed(), out);
        out.printf("%nWith broken connections, --seed %d:%n", report.seed());
        out.printf(
                "drawings            %d, played %d%n",
                report.disturbed().drawings(), report.disturbed().played());
        report.cuts().forEach((fault, count) -> out.printf("  %5d  connections %s%n", count, fault));
        out.printf(
                "resumed             %d with exactly what was missed, %d by a snapshot%n",
                report.recovered(), report.retold());
        out.printf("ink frames again    %d%n", report.framesAgain());
        printErrors(report.disturbed(), out);
        report.differences().forEach(difference -> out.printf("  %s%n", difference));
        out.printf(
                report.lossless()
                        ? "Nothing was lost or counted twice: ink, guesses, seats and points are equal.%n"
                        : "The runs differ.%n");
        out.flush();
    }

    private static void printErrors(ReplayReport report, PrintWriter out) {
        out.printf("errors              %d%n", report.errors());
        report.errorKinds().forEach((kind, count) -> out.printf("  %5d  %s%n", count, kind));
        out.flush();
    }
}
