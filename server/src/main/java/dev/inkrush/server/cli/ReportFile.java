package dev.inkrush.server.cli;

import dev.inkrush.server.config.SetupException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The file of {@code --json}. */
final class ReportFile {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ReportFile() {}

    /**
     * Writes a report as JSON; does nothing without a file.
     *
     * @throws SetupException when the file cannot be written
     */
    static void write(@Nullable Path file, Object report) {
        if (file == null) {
            return;
        }
        try {
            MAPPER.writeValue(file, report);
        } catch (JacksonException failed) {
            throw new SetupException(
                    "--json is %s, which cannot be written; name a file in a folder that exists.".formatted(file),
                    failed);
        }
    }
}
