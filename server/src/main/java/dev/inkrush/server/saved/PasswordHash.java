package dev.inkrush.server.saved;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/**
 * A room's password as it may lie on a disk: salted SHA-256. A slow hash would let whoever tries passwords hold up the
 * thread of many rooms; tries are limited by address instead, and the file can be read by those alone who can read the key
 * of all session tokens beside it.
 *
 * @param salt hexadecimal
 * @param hash hexadecimal
 */
public record PasswordHash(String salt, String hash) {
    private static final int SALT_BYTES = 16;

    /** Hashes a password with a salt of its own. */
    public static PasswordHash of(String password, RandomGenerator random) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        String hex = HexFormat.of().formatHex(salt);
        return new PasswordHash(hex, HexFormat.of().formatHex(digest(hex, password)));
    }

    /** Compares in a time that does not tell how much was right. */
    public boolean matches(String said) {
        return MessageDigest.isEqual(digest(salt, said), HexFormat.of().parseHex(hash));
    }

    private static byte[] digest(String salt, String password) {
        try {
            return MessageDigest.getInstance("SHA-256").digest((salt + password).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
