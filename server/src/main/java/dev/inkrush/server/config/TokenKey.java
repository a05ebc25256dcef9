package dev.inkrush.server.config;

import dev.inkrush.server.session.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.random.RandomGenerator;

/** The secret that session tokens are signed with: made once, kept in the data folder, readable by its owner alone. */
public final class TokenKey {
    private static final String FILE = "token.key";

    private TokenKey() {}

    /**
     * Reads the key, or makes it when there is none.
     *
     * @param random not to be foreseen
     * @throws SetupException when the folder cannot be written or the file is no key
     */
    public static byte[] in(Path folder, RandomGenerator random) {
        Path file = folder.resolve(FILE);
        try {
            byte[] key = Files.readAllBytes(file);
            Allowed.check(
                    key.length == Tokens.KEY_BYTES,
                    "%s has %d bytes instead of %d; delete it, and everybody says hello anew."
                            .formatted(file, key.length, Tokens.KEY_BYTES));
            return key;
        } catch (NoSuchFileException missing) {
            return make(file, random);
        } catch (IOException unreadable) {
            throw new SetupException(
                    "%s cannot be read; give it to the user who runs the server.".formatted(file), unreadable);
        }
    }

    private static byte[] make(Path file, RandomGenerator random) {
        byte[] key = new byte[Tokens.KEY_BYTES];
        random.nextBytes(key);
        try {
            Path fresh = file.resolveSibling(FILE + ".new");
            Files.deleteIfExists(fresh);
            createPrivate(fresh);
            Files.write(fresh, key);
            // A crash leaves no half a key behind.
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            return key;
        } catch (IOException unwritable) {
            throw new SetupException(
                    "%s cannot be written; choose another folder with --data or make this one writable."
                            .formatted(file),
                    unwritable);
        }
    }

    private static void createPrivate(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }
}
