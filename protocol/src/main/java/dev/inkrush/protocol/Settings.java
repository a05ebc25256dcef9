package dev.inkrush.protocol;

import static dev.inkrush.protocol.ErrorCode.SETTINGS_INVALID;
import static dev.inkrush.protocol.InvalidMessage.check;
import static dev.inkrush.protocol.InvalidMessage.inRange;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the host decides about a room's games. A field left out of the JSON takes its default.
 *
 * @param rounds rounds a game, 1 to 20; default 5
 * @param seconds drawing time of a round, 5 to 180 s; default 20
 * @param countdownSeconds time before each round, 0 to 10 s; default 3
 * @param revealSeconds time for which the reveal is shown, 0 to 60 s; default 8
 * @param seats players the room holds, 1 to 40; default 30
 * @param inkVisibility when players see each other's ink; default at the reveal
 * @param endWhenAllRecognised whether a round ends as soon as every drawing has been recognised; default true
 * @param theme a theme of the labels, or empty for the default prompts; default empty
 * @param prompts the room's own words, played in this order; empty for words drawn from the theme; default empty
 */
public record Settings(
        int rounds,
        int seconds,
        int countdownSeconds,
        int revealSeconds,
        int seats,
        InkVisibility inkVisibility,
        boolean endWhenAllRecognised,
        String theme,
        List<String> prompts) {

    public static final Settings DEFAULT = new Settings(5, 20, 3, 8, 30, InkVisibility.AT_REVEAL, true, "", List.of());

    private static final int MAX_WORD_LENGTH = 40;

    public Settings {
        inRange(SETTINGS_INVALID, "rounds", rounds, 1, 20);
        inRange(SETTINGS_INVALID, "seconds", seconds, 5, 180);
        inRange(SETTINGS_INVALID, "countdownSeconds", countdownSeconds, 0, 10);
        inRange(SETTINGS_INVALID, "revealSeconds", revealSeconds, 0, 60);
        inRange(SETTINGS_INVALID, "seats", seats, 1, 40);
        inRange(SETTINGS_INVALID, "length of theme", theme.length(), 0, MAX_WORD_LENGTH);
        inRange(SETTINGS_INVALID, "number of prompts", prompts.size(), 0, ProtocolLimits.MAX_PROMPTS);
        for (String prompt : prompts) {
            check(prompt != null, SETTINGS_INVALID, "a prompt is null");
            inRange(SETTINGS_INVALID, "length of a prompt", prompt.length(), 1, MAX_WORD_LENGTH);
        }
        prompts = List.copyOf(prompts);
    }

    @JsonCreator
    static Settings fromJson(
            @Nullable Integer rounds,
            @Nullable Integer seconds,
            @Nullable Integer countdownSeconds,
            @Nullable Integer revealSeconds,
            @Nullable Integer seats,
            @Nullable InkVisibility inkVisibility,
            @Nullable Boolean endWhenAllRecognised,
            @Nullable String theme,
            @Nullable List<String> prompts) {
        return new Settings(
                orElse(rounds, DEFAULT.rounds),
                orElse(seconds, DEFAULT.seconds),
                orElse(countdownSeconds, DEFAULT.countdownSeconds),
                orElse(revealSeconds, DEFAULT.revealSeconds),
                orElse(seats, DEFAULT.seats),
                orElse(inkVisibility, DEFAULT.inkVisibility),
                orElse(endWhenAllRecognised, DEFAULT.endWhenAllRecognised),
                orElse(theme, DEFAULT.theme),
                orElse(prompts, DEFAULT.prompts));
    }

    private static <T> T orElse(@Nullable T value, T fallback) {
        return value == null ? fallback : value;
    }
}
