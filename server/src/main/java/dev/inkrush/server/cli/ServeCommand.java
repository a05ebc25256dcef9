package dev.inkrush.server.cli;

import dev.inkrush.server.InkrushServer;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code inkrush serve}: runs a server until the process is told to end. */
@Command(
        name = "serve",
        description = "Runs a server until Ctrl-C, and prints its address.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Every option is also taken from the environment (INKRUSH_PORT for --port) and from the file of --config."
        })
public final class ServeCommand implements Callable<Integer> {
    @Mixin
    private ServeOptions options = new ServeOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        if (spec.defaultValueProvider() instanceof OptionLayers layers) {
            layers.checkAgainst(spec);
        }
        PrintWriter out = spec.commandLine().getOut();
        StopSignals signals = StopSignals.listen();
        try (InkrushServer server = InkrushServer.start(options.toConfig())) {
            // For ends that do not announce themselves as a signal to us.
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
            Greeting.print(server, out);
            signals.await();
            Greeting.printStopping(server, out);
            server.drain();
        }
        return 0;
    }
}
