package dev.inkrush.server.cli;

import dev.inkrush.server.recording.DrawingFile;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of commands that read recorded drawings and report. */
final class DrawingsOption {
    @Option(
            names = "--drawings",
            paramLabel = "FILE",
            required = true,
            description = "Recorded drawings, one JSON object a line, plain or .gz: word, and drawing as strokes"
                    + " [[x,...],[y,...],[ms,...]].")
    private Path drawings = Path.of("");

    @Option(
            names = "--json",
            paramLabel = "OUT",
            description = "Also write the report to this file, with the final guess of every drawing.")
    private @Nullable Path json;

    DrawingFile file() {
        return new DrawingFile(drawings);
    }

    void write(Object report) {
        ReportFile.write(json, report);
    }
}
