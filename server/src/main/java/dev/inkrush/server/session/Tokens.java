package dev.inkrush.server.session;

import dev.inkrush.server.time.Clock;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Session tokens: who a player is, until when, which of the player's tokens it is, and a nonce, signed with HMAC-SHA256.
 * The server keeps none of them; the key alone proves them. May be used from any thread.
 */
public final class Tokens {
    /** Bytes of a key. */
    public static final int KEY_BYTES = 32;

    private static final String ALGORITHM = "HmacSHA256";
    private static final int NONCE_BYTES = 12;
    private static final int MAC_BYTES = 32;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final SecretKeySpec key;
    private final Duration validFor;
    private final Clock clock;
    private final RandomGenerator random;

    /**
     * @param key {@link #KEY_BYTES} secret bytes
     * @param random not to be foreseen, and safe for use by several threads
     */
    public Tokens(byte[] key, Duration validFor, Clock clock, RandomGenerator random) {
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("a token key has " + KEY_BYTES + " bytes, this one " + key.length);
        }
        this.key = new SecretKeySpec(key, ALGORITHM);
        this.validFor = validFor;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Makes a fresh token for a player.
     *
     * @param after the generation of the player's token before, 0 if there was none
     */
    public String issue(String playerId, long after) {
        byte[] player = playerId.getBytes(StandardCharsets.UTF_8);
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        ByteBuffer payload = ByteBuffer.allocate(2 * Long.BYTES + NONCE_BYTES + player.length)
                .putLong(clock.now().plus(validFor).getEpochSecond())
                .putLong(Math.max(clock.now().toEpochMilli(), after + 1))
                .put(nonce)
                .put(player);
        byte[] mac = sign(payload.array());
        return ENCODER.encodeToString(ByteBuffer.allocate(MAC_BYTES + payload.capacity())
                .put(mac)
                .put(payload.array())
                .array());
    }

    /** Reads a token; null when it is forged, garbled or too old. */
    public @Nullable Claims verify(String token) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(token));
            byte[] mac = take(bytes, MAC_BYTES);
            byte[] payload = take(bytes, bytes.remaining());
            return MessageDigest.isEqual(mac, sign(payload)) ? read(ByteBuffer.wrap(payload)) : null;
        } catch (IllegalArgumentException | BufferUnderflowException garbled) {
            return null;
        }
    }

    private @Nullable Claims read(ByteBuffer payload) {
        Instant expiry = Instant.ofEpochSecond(payload.getLong());
        long generation = payload.getLong();
        String nonce = ENCODER.encodeToString(take(payload, NONCE_BYTES));
        String playerId = new String(take(payload, payload.remaining()), StandardCharsets.UTF_8);
        return clock.now().isBefore(expiry) ? new Claims(playerId, expiry, generation, nonce) : null;
    }

    private static byte[] take(ByteBuffer source, int count) {
        byte[] bytes = new byte[count];
        source.get(bytes);
        return bytes;
    }

    private byte[] sign(byte[] payload) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(payload);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, impossible);
        }
    }
}
