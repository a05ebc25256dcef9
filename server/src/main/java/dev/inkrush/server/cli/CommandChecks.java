package dev.inkrush.server.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Checks of option values; a wrong one is one sentence naming the option, the value and what is allowed. */
final class CommandChecks {
    private CommandChecks() {}

    static void inRange(CommandSpec spec, String option, double value, double min, double max) {
        if (!(value >= min && value <= max)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "%s is %s, but must be between %s and %s.".formatted(option, plain(value), plain(min), plain(max)));
        }
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
