package dev.inkrush.server.cli;

import dev.inkrush.server.config.SetupException;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParameterException;

/**
 * How failures of commands are told: a wrong command line and a {@link SetupException} in one sentence each, without a
 * stack trace; anything else is a bug and keeps its trace.
 */
public final class CommandLineErrors {
    private CommandLineErrors() {}

    /** Installs the handlers on a command and its subcommands; returns it. */
    public static CommandLine installOn(CommandLine commandLine) {
        return commandLine
                .setParameterExceptionHandler((wrong, args) -> tellWrongCommandLine(wrong))
                .setExecutionExceptionHandler((failure, command, result) -> {
                    if (failure instanceof SetupException setup) {
                        command.getErr().println(setup.getMessage());
                        return ExitCode.SOFTWARE;
                    }
                    throw failure;
                });
    }

    private static int tellWrongCommandLine(ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(wrong.getMessage());
        err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.USAGE;
    }
}
