package dev.inkrush.protocol;

import static dev.inkrush.protocol.InvalidMessage.inRange;

import java.text.Normalizer;

/** The form of room passwords: what two people type alike must be equal, whatever their keyboards make of it. */
final class Passwords {
    private static final int MAX_RAW_LENGTH = 200;

    private Passwords() {}

    /**
     * Returns the password without spaces at its ends, in NFC.
     *
     * @throws InvalidMessage with {@link ErrorCode#PASSWORD_INVALID} when it is over the limit
     */
    static String normalise(String raw) {
        // Normalising costs more than linear time on hostile input, so what is far too long is refused unread.
        inRange(ErrorCode.PASSWORD_INVALID, "length of password", raw.length(), 0, MAX_RAW_LENGTH);
        String password = Normalizer.normalize(raw, Normalizer.Form.NFC).strip();
        int length = password.codePointCount(0, password.length());
        inRange(ErrorCode.PASSWORD_INVALID, "length of password", length, 0, ProtocolLimits.MAX_PASSWORD_CODE_POINTS);
        return password;
    }
}
