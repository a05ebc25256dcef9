package dev.inkrush.protocol;

import static dev.inkrush.protocol.ErrorCode.NAME_INVALID;
import static dev.inkrush.protocol.InvalidMessage.check;

import java.text.Normalizer;

/** The rule for player names: trimmed, NFC, 1 to 20 code points, nothing invisible and nothing that turns text around. */
public final class PlayerName {
    /** Normalising costs more than linear time on hostile input, so longer names are refused unread. */
    private static final int MAX_RAW_LENGTH = 200;

    private PlayerName() {}

    /**
     * Returns the name in its stored form.
     *
     * @throws InvalidMessage with {@link ErrorCode#NAME_INVALID} when it breaks the rule
     */
    public static String normalise(String raw) {
        check(raw.length() <= MAX_RAW_LENGTH, NAME_INVALID, "name is too long");
        String name = Normalizer.normalize(raw, Normalizer.Form.NFC).strip();
        int length = name.codePointCount(0, name.length());
        check(length >= 1 && length <= ProtocolLimits.MAX_NAME_CODE_POINTS, NAME_INVALID, "name has a wrong length");
        check(name.codePoints().allMatch(PlayerName::allowed), NAME_INVALID, "name has an invisible character");
        check(name.codePoints().anyMatch(PlayerName::visible), NAME_INVALID, "name has no visible character");
        return name;
    }

    private static boolean allowed(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.FORMAT -> codePoint == ZERO_WIDTH_JOINER;
            default -> true;
        };
    }

    private static boolean visible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.SPACE_SEPARATOR, Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK ->
                false;
            default -> codePoint != HANGUL_FILLER && codePoint != HALFWIDTH_HANGUL_FILLER;
        };
    }

    /** Joins the parts of emoji; harmless between visible characters. */
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private static final int HANGUL_FILLER = 0x3164;
    private static final int HALFWIDTH_HANGUL_FILLER = 0xFFA0;
}
