package dev.inkrush.server.cli;

import dev.inkrush.server.config.ServerConfig;
import dev.inkrush.server.replay.Replay;
import dev.inkrush.server.replay.ReplayReport;
import dev.inkrush.server.time.SystemClock;
import java.io.PrintWriter;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code inkrush replay}: plays recorded drawings through a running server. */
@Command(
        name = "replay",
        description = "Plays recorded drawings through a running server, at the pace they were drawn; ends with 1 if"
                + " anything went wrong.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class ReplayCommand implements Callable<Integer> {
    @Mixin
    private DrawingsOption drawings = new DrawingsOption();

    @Option(
            names = "--url",
            defaultValue = "ws://127.0.0.1:" + ServerConfig.DEFAULT_PORT + "/ws",
            description = "The server's WebSocket address. Default: ${DEFAULT-VALUE}.")
    private URI url = URI.create("");

    @Option(
            names = "--players",
            defaultValue = "2",
            description =
                    "Players in a room, 1 to 40; each round, so many draw the same word. Default: ${DEFAULT-VALUE}.")
    private int players;

    @Option(
            names = "--rooms",
            defaultValue = "1",
            description = "Rooms at the same time, 1 to 1000. Default: ${DEFAULT-VALUE}.")
    private int rooms;

    @Option(
            names = "--speed",
            defaultValue = "1",
            description = "How many times as fast as drawn, 0.1 to 50. Default: ${DEFAULT-VALUE}.")
    private double speed;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        CommandChecks.inRange(spec, "--players", players, 1, 40);
        CommandChecks.inRange(spec, "--rooms", rooms, 1, 1000);
        CommandChecks.inRange(spec, "--speed", speed, 0.1, 50);
        if (!Set.of("ws", "wss").contains(String.valueOf(url.getScheme())) || url.getHost() == null) {
            throw new ParameterException(
                    spec.commandLine(), "--url is %s, but must look like ws://host:port/ws.".formatted(url));
        }
        PrintWriter out = spec.commandLine().getOut();
        Replay.Order order = new Replay.Order(url, drawings.file(), players, rooms, speed);
        ReplayReport report = new Replay(order, new SystemClock()).run(this::tellProgress);
        print(report, out);
        drawings.write(report);
        return report.errors() == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    /** On the error stream, so that the report can be piped. */
    private void tellProgress(int played) {
        PrintWriter err = spec.commandLine().getErr();
        err.printf("%d drawings played%n", played);
        err.flush();
    }

    private static void print(ReplayReport report, PrintWriter out) {
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
        out.printf("bytes a point       up %.2f, down %.2f%n", report.bytesPerPointUp(), report.bytesPerPointDown());
        out.printf("errors              %d%n", report.errors());
        report.errorKinds().forEach((kind, count) -> out.printf("  %5d  %s%n", count, kind));
        out.flush();
    }
}
