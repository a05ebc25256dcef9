package dev.inkrush.server.cli;

import dev.inkrush.server.scoring.onnx.Recogniser;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that chooses a recogniser. */
final class ModelOption {
    @Option(
            names = "--model",
            paramLabel = "FOLDER",
            description = "Folder of a recogniser: manifest.json, graph and labels. Default: the one in this build.")
    private @Nullable Path folder;

    /**
     * Reads the files.
     *
     * @throws dev.inkrush.server.config.SetupException when they do not fit together
     */
    Recogniser recogniser() {
        return folder == null ? Recogniser.shipped() : Recogniser.in(folder);
    }
}
