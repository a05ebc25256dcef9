package dev.inkrush.server.cli;

import dev.inkrush.protocol.InkVisibility;
import dev.inkrush.server.config.ServerConfig;
import dev.inkrush.server.replay.CutReport;
import dev.inkrush.server.replay.Replay;
import dev.inkrush.server.replay.ReplayReport;
import dev.inkrush.server.time.Randomness;
import dev.inkrush.server.time.SystemClock;
import java.io.PrintWriter;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
            names = "--limit",
            defaultValue = "1000000",
            description = "Most drawings that are played, the first of the file. Default: ${DEFAULT-VALUE}.")
    private int limit;

    @Option(
            names = "--speed",
            defaultValue = "1",
            description = "How many times as fast as drawn, 0.1 to 50. Default: ${DEFAULT-VALUE}.")
    private double speed;

    @Option(
            names = "--pen",
            paramLabel = "HZ",
            defaultValue = "0",
            description = "How often the pen reports its place, 10 to 240 times a second; 0 for as recorded."
                    + " Default: ${DEFAULT-VALUE}.")
    private int penHz;

    @Option(
            names = "--ink",
            defaultValue = "LIVE",
            description = "When players see each other's ink: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private InkVisibility ink = InkVisibility.LIVE;

    @Option(
            names = "--cut",
            paramLabel = "SHARE",
            defaultValue = "0",
            description = "Plays everything a second time while this share of the drawing players' connections, 0 to 1,"
                    + " breaks in each round and is resumed, and says whether that has changed anything."
                    + " Default: ${DEFAULT-VALUE}.")
    private double cut;

    @Option(
            names = "--seed",
            description = "Of the moments and ways in which connections break; by chance if absent, and printed.")
    private @Nullable Long seed;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        check();
        Replay.Order order = new Replay.Order(url, drawings.file(), players, rooms, speed, penHz, ink, limit);
        Replay replay = new Replay(order, new SystemClock());
        PrintWriter out = spec.commandLine().getOut();
        if (cut == 0) {
            ReplayReport report = replay.run(this::tellProgress);
            ReplayPrinter.print(report, out);
            drawings.write(report);
            return report.errors() == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
        }
        long chosen = seed == null ? Randomness.secure().nextInt() : seed;
        CutReport report = replay.runCut(cut, chosen, this::tellProgress);
        ReplayPrinter.print(report, out);
        drawings.write(report);
        return report.lossless() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private void check() {
        CommandChecks.inRange(spec, "--players", players, 1, 40);
        CommandChecks.inRange(spec, "--rooms", rooms, 1, 1000);
        CommandChecks.inRange(spec, "--limit", limit, 1, Integer.MAX_VALUE);
        CommandChecks.inRange(spec, "--speed", speed, 0.1, 50);
        CommandChecks.inRange(spec, "--pen", penHz, penHz == 0 ? 0 : 10, 240);
        CommandChecks.inRange(spec, "--cut", cut, 0, 1);
        if (!Set.of("ws", "wss").contains(String.valueOf(url.getScheme())) || url.getHost() == null) {
            throw new ParameterException(
                    spec.commandLine(), "--url is %s, but must look like ws://host:port/ws.".formatted(url));
        }
        if (cut > 0 && (!"ws".equals(url.getScheme()) || url.getPort() < 0)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--cut needs a --url like ws://host:port/ws, because it breaks connections itself, but it is %s."
                            .formatted(url));
        }
    }

    /** On the error stream, so that the report can be piped. */
    private void tellProgress(int played) {
        PrintWriter err = spec.commandLine().getErr();
        err.printf("%d drawings played%n", played);
        err.flush();
    }
}
