package dev.inkrush.server.name;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Takes a name apart into words as one reads them, whatever was done to hide them. */
final class Spelling {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** Latin letters with the digits and signs that stand for some, or Hangul: syllables and single letters. */
    private static final Pattern WORD = Pattern.compile("[a-z0-9@$!]*[a-z][a-z0-9@$!]*|[가-힣ㄱ-ㆎ]+");

    private static final Pattern TAIL = Pattern.compile("[0-9@$!]+$");

    private static final String DISGUISED = "01345789@$!";
    private static final String MEANT = "oieastbgasi";

    private static final String INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
    private static final String VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ";
    private static final String FINALS = " ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";

    private Spelling() {}

    /** The words of a name in small letters without accents, and those that are spelt out letter by letter. */
    static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        StringBuilder speltOut = new StringBuilder();
        for (String word :
                WORD.matcher(plain(name)).results().map(MatchResult::group).toList()) {
            words.add(undisguised(word));
            words.add(undisguised(TAIL.matcher(word).replaceAll("")));
            if (word.length() > 1) {
                words.add(speltOut.toString());
                speltOut.setLength(0);
            } else {
                speltOut.append(word);
            }
        }
        words.add(speltOut.toString());
        return words;
    }

    private static String plain(String name) {
        StringBuilder plain = new StringBuilder();
        name.codePoints().forEach(codePoint -> {
            String letter = Character.toString(codePoint);
            // Normalised, single Hangul letters would join the syllables around them.
            boolean hangul = Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HANGUL;
            plain.append(hangul ? letter : Normalizer.normalize(letter, Normalizer.Form.NFKD));
        });
        return MARKS.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
    }

    private static String undisguised(String word) {
        StringBuilder letters = new StringBuilder(word);
        for (int i = 0; i < letters.length(); i++) {
            int disguise = DISGUISED.indexOf(letters.charAt(i));
            if (disguise >= 0) {
                letters.setCharAt(i, MEANT.charAt(disguise));
            }
        }
        return letters.toString();
    }

    /** A word with its syllables taken apart, so that it is the same however it was typed. */
    static String letters(String word) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            int syllable = word.charAt(i) - '가';
            if (syllable < 0 || syllable > '힣' - '가') {
                letters.append(word.charAt(i));
            } else {
                int last = syllable % FINALS.length();
                int pair = syllable / FINALS.length();
                letters.append(INITIALS.charAt(pair / VOWELS.length())).append(VOWELS.charAt(pair % VOWELS.length()));
                letters.append(last == 0 ? "" : FINALS.substring(last, last + 1));
            }
        }
        return letters.toString();
    }

    /** Whether a letter can only be the beginning or the end of a syllable. */
    static boolean isConsonant(char letter) {
        return letter >= 'ㄱ' && letter <= 'ㅎ';
    }
}
