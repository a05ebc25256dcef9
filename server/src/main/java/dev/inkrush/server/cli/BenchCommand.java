package dev.inkrush.server.cli;

import dev.inkrush.server.bench.ScorerBench;
import dev.inkrush.server.scoring.onnx.Recogniser;
import dev.inkrush.server.time.ThreadCpuClock;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code inkrush bench}: what the server's parts cost on this machine. */
@Command(
        name = "bench",
        description = "Measures the server's parts on this machine.",
        mixinStandardHelpOptions = true,
        subcommands = RoomsBenchCommand.class)
public final class BenchCommand {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** What {@code bench scorer --json} writes. */
    record ScorerReport(String model, String java, int cores, long operationsPerStep, List<ScorerBench.Costs> costs) {}

    @Command(
            name = "scorer",
            description =
                    "Cost of a player's step of the recogniser on one thread, by batch, beside its matrix products.",
            mixinStandardHelpOptions = true)
    int scorer(
            @Mixin ModelOption model,
            @Option(
                            names = "--batch",
                            split = ",",
                            defaultValue = "1,8,32",
                            description = "Drawings in one step, 1 to 64. Default: ${DEFAULT-VALUE}.")
                    List<Integer> batches,
            @Option(names = "--runs", defaultValue = "7", description = "Runs, 1 to 1000. Default: ${DEFAULT-VALUE}.")
                    int runs,
            @Option(names = "--json", paramLabel = "OUT", description = "Also write the figures to this file.")
                    @Nullable Path json) {
        CommandChecks.inRange(spec, "--runs", runs, 1, 1000);
        batches.forEach(batch -> CommandChecks.inRange(spec, "--batch", batch, 1, 64));
        Recogniser recogniser = model.recogniser();
        ScorerBench bench = new ScorerBench(recogniser, new ThreadCpuClock(), runs, TimeUnit.MILLISECONDS.toNanos(200));
        PrintWriter out = spec.commandLine().getOut();
        int cores = Runtime.getRuntime().availableProcessors();
        out.printf(
                Locale.ROOT,
                "Model %s: %,d operations a step. Java %s, %d cores, CPU time of one thread; median [least..most] of %d runs.%n",
                recogniser.manifest().model(),
                bench.operationsPerStep(),
                Runtime.version().feature(),
                cores,
                runs);
        out.printf(
                "%5s  %26s  %26s  %26s  %s%n",
                "batch", "us/step in scorer", "us/step in graph", "products alone", "share");
        List<ScorerBench.Costs> all = new ArrayList<>();
        for (int batch : batches) {
            ScorerBench.Costs costs = bench.measure(batch);
            all.add(costs);
            out.printf(
                    "%5d  %26s  %26s  %26s  %s%n",
                    batch, costs.cycleMicros(), costs.graphMicros(), costs.productMicros(), costs.productShare());
            out.flush();
        }
        ReportFile.write(
                json,
                new ScorerReport(
                        recogniser.manifest().model(),
                        Runtime.version().toString(),
                        cores,
                        bench.operationsPerStep(),
                        all));
        return 0;
    }
}
