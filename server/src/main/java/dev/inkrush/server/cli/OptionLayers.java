package dev.inkrush.server.cli;

import dev.inkrush.server.config.SetupException;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Where an option's value comes from when the command line has none: the environment ({@code INKRUSH_PORT} for
 * {@code --port}), then the file named by {@code --config} ({@code port = 8080}), then the default.
 */
public final class OptionLayers implements IDefaultValueProvider {
    static final String CONFIG_OPTION = "--config";
    private static final String ENVIRONMENT_PREFIX = "INKRUSH_";

    private final Map<String, String> environment;
    private final @Nullable String file;
    private final Properties settings;

    private OptionLayers(Map<String, String> environment, @Nullable String file) {
        this.environment = environment;
        this.file = file;
        this.settings = file == null ? new Properties() : read(Path.of(file));
    }

    /**
     * The layers below a command line. The file has to be known before the other options are read, so it is looked for in
     * the raw arguments.
     *
     * @throws SetupException when the file cannot be read
     */
    public static OptionLayers below(List<String> args, Map<String, String> environment) {
        String file = environment.get(variable(CONFIG_OPTION));
        for (int i = 0; i < args.size(); i++) {
            if (args.get(i).equals(CONFIG_OPTION) && i + 1 < args.size()) {
                file = args.get(i + 1);
            } else if (args.get(i).startsWith(CONFIG_OPTION + "=")) {
                file = args.get(i).substring(CONFIG_OPTION.length() + 1);
            }
        }
        return new OptionLayers(environment, file);
    }

    /**
     * Compares the file with the options that a command has.
     *
     * @throws SetupException when the file names one that there is not
     */
    void checkAgainst(CommandSpec command) {
        var known = command.options().stream()
                .map(option -> key(option.longestName()))
                .collect(Collectors.toCollection(TreeSet::new));
        for (String key : settings.stringPropertyNames()) {
            if (!known.contains(key)) {
                throw new SetupException(
                        "%s sets '%s', but must be one of %s.".formatted(file, key, String.join(", ", known)));
            }
        }
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        if (!(argument instanceof OptionSpec option) || option.usageHelp() || option.versionHelp()) {
            return null;
        }
        String fromEnvironment = environment.get(variable(option.longestName()));
        return fromEnvironment != null ? fromEnvironment : settings.getProperty(key(option.longestName()));
    }

    private static String key(String option) {
        return option.replaceFirst("^-+", "");
    }

    private static String variable(String option) {
        return ENVIRONMENT_PREFIX + key(option).replace('-', '_').toUpperCase(Locale.ROOT);
    }

    private static Properties read(Path file) {
        Properties settings = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            settings.load(reader);
            return settings;
        } catch (IOException unreadable) {
            throw new SetupException(
                    "%s is %s, but must be a readable file of lines like 'port = 8080'.".formatted(CONFIG_OPTION, file),
                    unreadable);
        }
    }
}
