package dev.inkrush.server.scoring.onnx;

import dev.inkrush.server.config.SetupException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Where the files of a recogniser are: in a folder, or in the jar that ships one. */
sealed interface ModelFiles {
    /**
     * Reads a file whole.
     *
     * @throws SetupException when it is missing or cannot be read
     */
    byte[] read(String name);

    /** For sentences: "the folder /x" or "this build". */
    String place();

    /** What an operator does about files that do not fit. */
    String remedy();

    /**
     * Reads a file and compares its digest.
     *
     * @throws SetupException when it is missing, or not the file that the manifest means
     */
    default byte[] read(String name, String sha256) {
        byte[] bytes = read(name);
        String actual = HexFormat.of().formatHex(digest(bytes));
        if (!actual.equals(sha256)) {
            throw new SetupException("%s of %s has SHA-256 %s, but manifest.json expects %s; %s."
                    .formatted(name, place(), actual, sha256, remedy()));
        }
        return bytes;
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java platform has SHA-256", impossible);
        }
    }

    /** A folder on disk. */
    record Folder(Path folder) implements ModelFiles {
        @Override
        public byte[] read(String name) {
            try {
                return Files.readAllBytes(folder.resolve(name));
            } catch (NoSuchFileException missing) {
                throw new SetupException("%s has no %s; %s.".formatted(place(), name, remedy()), missing);
            } catch (IOException unreadable) {
                throw new SetupException(
                        "%s of %s cannot be read (%s); %s.".formatted(name, place(), unreadable.getMessage(), remedy()),
                        unreadable);
            }
        }

        @Override
        public String place() {
            return "The model folder " + folder;
        }

        @Override
        public String remedy() {
            return "copy the whole folder again, make it anew with ./inkrush export, or leave --model out";
        }
    }

    /** Resources beside {@code dev/inkrush/models}. */
    record Shipped() implements ModelFiles {
        private static final String ROOT = "/dev/inkrush/models/";

        @Override
        public byte[] read(String name) {
            try (InputStream in = ModelFiles.class.getResourceAsStream(ROOT + name)) {
                if (in == null) {
                    throw new SetupException("%s has no %s; %s.".formatted(place(), name, remedy()));
                }
                return in.readAllBytes();
            } catch (IOException unreadable) {
                throw new SetupException("%s of %s cannot be read; %s.".formatted(name, place(), remedy()), unreadable);
            }
        }

        @Override
        public String place() {
            return "The model in this build";
        }

        @Override
        public String remedy() {
            return "build again from a clean clone, or name another model with --model FOLDER";
        }
    }
}
