package dev.inkrush.server;

import dev.inkrush.server.cli.BenchCommand;
import dev.inkrush.server.cli.CommandLineErrors;
import dev.inkrush.server.cli.EvaluateCommand;
import dev.inkrush.server.cli.OptionLayers;
import dev.inkrush.server.cli.ReplayCommand;
import dev.inkrush.server.cli.ServeCommand;
import dev.inkrush.server.cli.Version;
import dev.inkrush.server.config.SetupException;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The one entry point: {@code inkrush COMMAND}. Every command is a class of the {@code cli} package. */
@Command(
        name = "inkrush",
        description = "A drawing game whose referee reads the ink while it is drawn.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {ServeCommand.class, ReplayCommand.class, EvaluateCommand.class, BenchCommand.class})
public final class Main implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Ends the process with 0 for success, 1 for a command that failed, 2 for a wrong command line. */
    public static void main(String[] args) {
        System.exit(run(commandLine(), System.getenv(), args));
    }

    /** The command line with its error handling, for {@link #main} and for tests. */
    static CommandLine commandLine() {
        CommandLine commandLine = new CommandLine(new Main());
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        return CommandLineErrors.installOn(commandLine);
    }

    /** Runs a command; options of {@code serve} that are not among the arguments come from the layers below them. */
    static int run(CommandLine commandLine, Map<String, String> environment, String... args) {
        try {
            OptionLayers layers = OptionLayers.below(List.of(args), environment);
            commandLine.getSubcommands().values().stream()
                    .filter(command -> command.getCommand() instanceof ServeCommand)
                    .forEach(serve -> serve.setDefaultValueProvider(layers));
            return commandLine.execute(args);
        } catch (SetupException unreadable) {
            commandLine.getErr().println(unreadable.getMessage());
            return ExitCode.USAGE;
        }
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is missing.");
    }
}
