package dev.inkrush.protocol;

import static dev.inkrush.protocol.ErrorCode.NAME_INVALID;
import static dev.inkrush.protocol.InvalidMessage.check;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * The rule for player names: NFC, trimmed, one space where there were several, 1 to 20 code points, nothing invisible,
 * nothing that turns text around and no towers of marks.
 */
public final class PlayerName {
    /** Normalising costs more than linear time on hostile input, so longer names are refused unread. */
    private static final int MAX_RAW_LENGTH = 200;

    private static final Pattern SPACES = Pattern.compile("\\p{Zs}+");

    /** No script in use stacks more than three marks that NFC leaves apart. */
    private static final Pattern TOWER = Pattern.compile("\\p{M}{4}");

    /**
     * Code points that draw nothing although Unicode calls some of them letters or symbols: Hangul fillers, the empty
     * Braille cell, and every default-ignorable mark but the variation selectors of emoji.
     */
    private static final Pattern BLANK = Pattern.compile(
            "[\\x{115F}\\x{1160}\\x{3164}\\x{FFA0}\\x{2800}\\x{34F}\\x{17B4}\\x{17B5}\\x{180B}-\\x{180F}]");

    private PlayerName() {}

    /**
     * Returns the name in its stored form.
     *
     * @throws InvalidMessage with {@link ErrorCode#NAME_INVALID} when it breaks the rule
     */
    public static String normalise(String raw) {
        check(raw.length() <= MAX_RAW_LENGTH, NAME_INVALID, "name is too long");
        String composed = Normalizer.normalize(raw, Normalizer.Form.NFC);
        String name = SPACES.matcher(composed).replaceAll(" ").strip();
        int length = name.codePointCount(0, name.length());
        check(length >= 1 && length <= ProtocolLimits.MAX_NAME_CODE_POINTS, NAME_INVALID, "name has a wrong length");
        boolean legible = name.codePoints().allMatch(PlayerName::allowed)
                && !BLANK.matcher(name).find()
                && joinersJoin(name.codePoints().toArray());
        check(legible, NAME_INVALID, "name has an invisible character");
        check(!TOWER.matcher(name).find(), NAME_INVALID, "name has too many marks on one letter");
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
            default -> true;
        };
    }

    /** Joiners make emoji of several and Indic letters one; anywhere else they only make two names look the same. */
    private static boolean joinersJoin(int[] name) {
        for (int i = 0; i < name.length; i++) {
            boolean between = i > 0 && i < name.length - 1 && mayJoin(name[i - 1]) && mayBeJoined(name[i + 1]);
            if (name[i] == ZERO_WIDTH_JOINER && !between) {
                return false;
            }
        }
        return true;
    }

    private static boolean mayJoin(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.OTHER_SYMBOL, Character.MODIFIER_SYMBOL, Character.NON_SPACING_MARK -> true;
            default -> false;
        };
    }

    private static boolean mayBeJoined(int codePoint) {
        return Character.getType(codePoint) == Character.OTHER_SYMBOL || Character.isLetter(codePoint);
    }

    private static final int ZERO_WIDTH_JOINER = 0x200D;
}
