package dev.inkrush.server.cli;

import dev.inkrush.protocol.InkVisibility;
import dev.inkrush.server.InkrushServer;
import dev.inkrush.server.bench.RoomsBench;
import dev.inkrush.server.bench.Window;
import dev.inkrush.server.config.NetConfig;
import dev.inkrush.server.config.RestartConfig;
import dev.inkrush.server.config.ServerConfig;
import dev.inkrush.server.config.SetupException;
import dev.inkrush.server.replay.Replay;
import dev.inkrush.server.room.RoomConfig;
import dev.inkrush.server.time.SystemClock;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code inkrush bench rooms}: what spectators, fast and slow, cost the players. */
@Command(
        name = "rooms",
        description =
                "Plays many rooms on a server of its own on loopback, one of them watched by a crowd, and compares"
                        + " the players' time from point to guess, with slow spectators and without. Stops by itself.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class RoomsBenchCommand implements Callable<Integer> {
    private static final String SLOW_CLOSES = "inkrush_closes_total{reason=\"SLOW_CONSUMER\"} ";

    /** Nobody has to be waited for when the bench is over. */
    private static final RestartConfig AT_ONCE =
            new RestartConfig(Duration.ZERO, RestartConfig.DEFAULT.downtime(), RestartConfig.DEFAULT.memory());

    @Mixin
    private DrawingsOption drawings = new DrawingsOption();

    @Option(names = "--rooms", defaultValue = "30", description = "Rooms, 2 to 200. Default: ${DEFAULT-VALUE}.")
    private int rooms;

    @Option(names = "--players", defaultValue = "8", description = "In each room, 1 to 40. Default: ${DEFAULT-VALUE}.")
    private int players;

    @Option(
            names = "--spectators",
            defaultValue = "1000",
            description = "Of the first room, 0 to 1900. Default: ${DEFAULT-VALUE}.")
    private int spectators;

    @Option(
            names = "--slow",
            defaultValue = "5",
            description =
                    "Spectators who come for a window and stop reading, and again as many for another one who read"
                            + " a byte a second, 0 to 40. Default: ${DEFAULT-VALUE}.")
    private int slow;

    @Option(
            names = "--windows",
            defaultValue = "5",
            description =
                    "Windows measured, and as many with slow ones of each kind, 1 to 100. Default: ${DEFAULT-VALUE}.")
    private int windows;

    @Option(
            names = "--seconds",
            defaultValue = "20",
            description = "Length of a window, 1 to 600; one with slow spectators lasts until they are dropped."
                    + " Default: ${DEFAULT-VALUE}.")
    private int seconds;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        CommandChecks.inRange(spec, "--rooms", rooms, 2, 200);
        CommandChecks.inRange(spec, "--players", players, 1, 40);
        CommandChecks.inRange(spec, "--spectators", spectators, 0, 1_900);
        CommandChecks.inRange(spec, "--slow", slow, 0, 40);
        CommandChecks.inRange(spec, "--windows", windows, 1, 100);
        CommandChecks.inRange(spec, "--seconds", seconds, 1, 600);
        Path data = Files.createTempDirectory("inkrush-bench");
        ServerConfig config = new ServerConfig(
                "127.0.0.1", 0, data, null, null, Set.of(), NetConfig.DEFAULT, RoomConfig.DEFAULT, AT_ONCE);
        try (InkrushServer server = InkrushServer.start(config)) {
            measure(server);
        }
        return 0;
    }

    private void measure(InkrushServer server) {
        URI url = URI.create("ws://127.0.0.1:" + server.port() + "/ws");
        Replay.Order order =
                new Replay.Order(url, drawings.file(), players, rooms, 1, 0, InkVisibility.LIVE, Integer.MAX_VALUE);
        RoomsBench.Plan plan = new RoomsBench.Plan(rooms, spectators, slow, windows, seconds);
        HttpClient client = HttpClient.newHttpClient();
        RoomsBench bench = new RoomsBench(plan, server.port(), () -> dropped(client, server));
        try (client) {
            new Replay(order, new SystemClock()).follow(bench);
            if (bench.enough().isCompletedExceptionally()) {
                throw new SetupException("The spectators could not join (%s); ask for fewer with --spectators."
                        .formatted(bench.enough().exceptionNow().getMessage()));
            }
            print(bench.windows());
        } finally {
            bench.close();
        }
    }

    /** How many the server has closed for not keeping up, by its own count. */
    private static int dropped(HttpClient client, InkrushServer server) {
        URI page = URI.create("http://127.0.0.1:" + server.port() + "/metrics");
        try {
            return client.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofLines())
                    .body()
                    .filter(line -> line.startsWith(SLOW_CLOSES))
                    .mapToInt(line -> (int) Double.parseDouble(line.substring(SLOW_CLOSES.length())))
                    .sum();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private void print(List<Window> measured) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                "%d rooms of %d at the pace of the recordings, room 1 with %d spectators; windows of %d s; milliseconds"
                        + " from point to guess.%n",
                rooms, players, spectators, seconds);
        new RoomsPrinter(out, measured).print(slow);
        drawings.write(measured);
    }
}
