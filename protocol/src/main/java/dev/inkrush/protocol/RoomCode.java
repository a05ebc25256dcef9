package dev.inkrush.protocol;

import static dev.inkrush.protocol.ProtocolLimits.ROOM_CODE_ALPHABET;
import static dev.inkrush.protocol.ProtocolLimits.ROOM_CODE_LENGTH;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The short code by which people find a room; typed in any case. */
public record RoomCode(@JsonValue String text) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RoomCode(String text) {
        this.text = text.length() > 4 * ROOM_CODE_LENGTH ? "" : text.strip().toUpperCase(Locale.ROOT);
        InvalidMessage.check(
                this.text.length() == ROOM_CODE_LENGTH
                        && this.text.chars().allMatch(c -> ROOM_CODE_ALPHABET.indexOf(c) >= 0),
                ErrorCode.ROOM_CODE_INVALID,
                "a room code has " + ROOM_CODE_LENGTH + " of " + ROOM_CODE_ALPHABET);
    }

    @Override
    public String toString() {
        return text;
    }
}
