package dev.inkrush.server.room;

import dev.inkrush.protocol.ClientMessage;
import dev.inkrush.protocol.ErrorCode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** Who may come into a room that was not in it before. Open until the host decides otherwise. */
final class Door {
    private boolean locked;
    private String password = "";

    void obey(ClientMessage.Door order) {
        locked = order.locked();
        if (order.password() != null) {
            password = order.password();
        }
    }

    boolean locked() {
        return locked;
    }

    boolean hasPassword() {
        return !password.isEmpty();
    }

    /**
     * Why a newcomer stays outside; null when the door is open.
     *
     * @param said the password that the newcomer says, if any
     */
    @Nullable ErrorCode refusal(@Nullable String said) {
        if (locked) {
            return ErrorCode.ROOM_LOCKED;
        }
        boolean known = password.isEmpty() || (said != null && same(said, password));
        return known ? null : ErrorCode.WRONG_PASSWORD;
    }

    /** Compares in a time that does not tell how much of it was right. */
    private static boolean same(String said, String password) {
        return MessageDigest.isEqual(said.getBytes(StandardCharsets.UTF_8), password.getBytes(StandardCharsets.UTF_8));
    }
}
