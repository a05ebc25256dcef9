package dev.inkrush.server;

import dev.inkrush.server.cli.CommandLineErrors;
import dev.inkrush.server.cli.Version;
import picocli.CommandLine;
import picocli.CommandLine.Command;
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
        subcommands = {})
public final class Main implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Ends the process with 0 for success, 1 for a command that failed, 2 for a wrong command line. */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    /** The command line with its error handling, for {@link #main} and for tests. */
    public static CommandLine commandLine() {
        CommandLine commandLine = new CommandLine(new Main());
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        return CommandLineErrors.installOn(commandLine);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is missing.");
    }
}
