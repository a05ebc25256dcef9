package dev.inkrush.server.name;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Tells names that no class should have to read. It knows a small list of words, stretched, disguised or spelt out; what
 * it does not know is left to the host, who may rename and take out.
 */
public final class NameFilter {
    private static final String LIST = "refused-names.txt";

    private final List<Pattern> refused = new ArrayList<>();
    private final List<String> literals = new ArrayList<>();
    private final List<String> innocent = new ArrayList<>();

    /** @param lines as the head of the shipped list explains them */
    NameFilter(List<String> lines) {
        lines.stream().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(this::add);
    }

    /** The filter with the list that is shipped. */
    public static NameFilter shipped() {
        try (InputStream list = Objects.requireNonNull(NameFilter.class.getResourceAsStream(LIST), LIST)) {
            return new NameFilter(new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void add(String line) {
        switch (line.charAt(0)) {
            case '=' -> literals.add(line.substring(1));
            case '!' -> innocent.add(line.substring(1));
            default -> refused.add(pattern(line));
        }
    }

    private static Pattern pattern(String line) {
        boolean anyBefore = line.startsWith("*");
        boolean anyAfter = line.endsWith("*");
        String letters = Spelling.letters(line.substring(anyBefore ? 1 : 0, line.length() - (anyAfter ? 1 : 0)));
        StringBuilder regex = new StringBuilder(anyBefore ? ".*" : "");
        letters.chars().forEach(letter -> regex.append((char) letter).append('+'));
        if (anyAfter && Spelling.isConsonant(letters.charAt(letters.length() - 1))) {
            // Before a vowel the consonant would belong to the next syllable, which makes it another word.
            regex.append("(?![ㅏ-ㅣ])");
        }
        return Pattern.compile(regex + (anyAfter ? ".*" : ""));
    }

    /** Whether a name may be shown; {@link dev.inkrush.protocol.PlayerName} has normalised it. */
    public boolean allows(String name) {
        return literals.stream().noneMatch(name::contains)
                && Spelling.words(name).stream().noneMatch(this::refuses);
    }

    private boolean refuses(String word) {
        String rest = word;
        for (String fine : innocent) {
            rest = rest.replace(fine, "");
        }
        String letters = Spelling.letters(rest);
        return literals.stream().anyMatch(rest::contains)
                || refused.stream().anyMatch(pattern -> pattern.matcher(letters).matches());
    }
}
