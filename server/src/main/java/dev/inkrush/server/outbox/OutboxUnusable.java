package dev.inkrush.server.outbox;

import java.nio.file.Path;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;

/** The file of results cannot be used. */
public final class OutboxUnusable extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String sentence;

    OutboxUnusable(Path file, MVStoreException cause) {
        super(cause);
        this.sentence = sentence(file, cause);
    }

    /** Says what to do. */
    public String sentence() {
        return sentence;
    }

    @Override
    public String getMessage() {
        return sentence;
    }

    private static String sentence(Path file, MVStoreException cause) {
        return switch (cause.getErrorCode()) {
            case DataUtils.ERROR_FILE_LOCKED ->
                "Another Inkrush server uses " + file + "; stop it, or give this one a folder of its own with --data.";
            case DataUtils.ERROR_FILE_CORRUPT, DataUtils.ERROR_CHUNK_NOT_FOUND, DataUtils.ERROR_UNSUPPORTED_FORMAT ->
                "The results in " + file + " cannot be read; put a backup in its place, or move it away to start anew.";
            default ->
                "Results cannot be written to " + file + "; make room on the disk and let this user write there.";
        };
    }
}
