package dev.inkrush.server.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * A file as it is served: its bytes in every coding there is, and what caches need to know. Immutable; the arrays are
 * never handed out for change.
 *
 * @param type media type
 * @param etag of the uncoded bytes, without quotes
 * @param immutable whether the file's name changes with its content, so that caches need not ask again
 */
record Asset(String type, String etag, boolean immutable, Map<Coding, byte[]> bodies) {
    /** Below this, the header of a compressed file costs more than it saves. */
    private static final int WORTH_COMPRESSING = 512;

    private static final int ETAG_LENGTH = 16;

    /**
     * Makes an asset of a file's bytes and of those of its compressed forms that exist; gzip is added where it helps.
     *
     * @param bodies at least {@link Coding#IDENTITY}
     */
    static Asset of(String type, boolean immutable, Map<Coding, byte[]> bodies) {
        byte[] plain = body(bodies, Coding.IDENTITY);
        Map<Coding, byte[]> all = new EnumMap<>(bodies);
        if (plain.length >= WORTH_COMPRESSING && ContentTypes.compressible(type)) {
            all.computeIfAbsent(Coding.GZIP, coding -> gzip(plain));
        }
        return new Asset(type, sha256(plain).substring(0, ETAG_LENGTH), immutable, all);
    }

    /** The smallest coding that the client takes. */
    Coding codingFor(String acceptEncoding) {
        for (Coding coding : Coding.values()) {
            if (bodies.containsKey(coding) && coding.acceptedBy(acceptEncoding)) {
                return coding;
            }
        }
        return Coding.IDENTITY;
    }

    byte[] body(Coding coding) {
        return body(bodies, coding);
    }

    private static byte[] body(Map<Coding, byte[]> bodies, Coding coding) {
        byte[] body = bodies.get(coding);
        if (body == null) {
            throw new IllegalArgumentException("no body in coding " + coding);
        }
        return body;
    }

    private static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return compressed.toByteArray();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
