package dev.inkrush.server.room;

import dev.inkrush.protocol.ClientMessage;
import dev.inkrush.protocol.ErrorCode;
import dev.inkrush.server.saved.PasswordHash;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Who may come into a room that was not in it before. Open until the host decides otherwise. */
final class Door {
    private final RandomGenerator random;
    private boolean locked;
    private @Nullable PasswordHash password;

    /** @param random of the room */
    Door(RandomGenerator random) {
        this.random = random;
    }

    void obey(ClientMessage.Door order) {
        locked = order.locked();
        if (order.password() != null) {
            password = order.password().isEmpty() ? null : PasswordHash.of(order.password(), random);
        }
    }

    /** The door is as it was before a restart. */
    void restore(boolean wasLocked, @Nullable PasswordHash hadPassword) {
        locked = wasLocked;
        password = hadPassword;
    }

    boolean locked() {
        return locked;
    }

    boolean hasPassword() {
        return password != null;
    }

    /** Null for none. */
    @Nullable PasswordHash password() {
        return password;
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
        boolean known = password == null || (said != null && password.matches(said));
        return known ? null : ErrorCode.WRONG_PASSWORD;
    }
}
