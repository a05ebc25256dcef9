package dev.inkrush.protocol;

import static dev.inkrush.protocol.ErrorCode.SETTINGS_INVALID;
import static dev.inkrush.protocol.InvalidMessage.check;
import static dev.inkrush.protocol.InvalidMessage.inRange;

import java.util.List;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonPOJOBuilder;

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
 * @param themes themes of the labels that words are drawn from, up to 20; empty for all; default empty
 * @param hardWords whether words come up that people can hardly win with; default false
 * @param prompts the room's own words, played in this order; empty for words drawn from the themes; default empty
 * @param judging what decides between recognised drawings; default time
 * @param teams number of teams, 2 to 8; 0 for none; default 0
 * @param teamBest how many of its members count for a team, the best ones, 1 to 40; default 3
 */
@JsonDeserialize(builder = Settings.Builder.class)
public record Settings(
        int rounds,
        int seconds,
        int countdownSeconds,
        int revealSeconds,
        int seats,
        InkVisibility inkVisibility,
        boolean endWhenAllRecognised,
        List<String> themes,
        boolean hardWords,
        List<String> prompts,
        Judging judging,
        int teams,
        int teamBest) {

    public static final Settings DEFAULT = builder().build();

    private static final int MAX_WORD_LENGTH = 40;

    public Settings {
        inRange(SETTINGS_INVALID, "rounds", rounds, 1, 20);
        inRange(SETTINGS_INVALID, "seconds", seconds, 5, 180);
        inRange(SETTINGS_INVALID, "countdownSeconds", countdownSeconds, 0, 10);
        inRange(SETTINGS_INVALID, "revealSeconds", revealSeconds, 0, 60);
        inRange(SETTINGS_INVALID, "seats", seats, 1, 40);
        check(inkVisibility != null, SETTINGS_INVALID, "inkVisibility is null");
        themes = words("theme", themes, ProtocolLimits.MAX_THEMES);
        prompts = words("prompt", prompts, ProtocolLimits.MAX_PROMPTS);
        check(judging != null, SETTINGS_INVALID, "judging is null");
        inRange(SETTINGS_INVALID, "teams", teams, 0, ProtocolLimits.MAX_TEAMS);
        check(teams != 1, SETTINGS_INVALID, "teams is 1, allowed are 0 and 2 to " + ProtocolLimits.MAX_TEAMS);
        inRange(SETTINGS_INVALID, "teamBest", teamBest, 1, 40);
    }

    private static List<String> words(String what, List<String> list, int most) {
        check(list != null, SETTINGS_INVALID, "list of " + what + "s is null");
        inRange(SETTINGS_INVALID, "number of " + what + "s", list.size(), 0, most);
        for (String word : list) {
            check(word != null, SETTINGS_INVALID, "a " + what + " is null");
            inRange(SETTINGS_INVALID, "length of a " + what, word.length(), 1, MAX_WORD_LENGTH);
        }
        return List.copyOf(list);
    }

    /** The defaults, to be changed. */
    public static Builder builder() {
        return new Builder();
    }

    /** These settings, to be changed. */
    public Builder but() {
        return new Builder()
                .rounds(rounds)
                .seconds(seconds)
                .countdownSeconds(countdownSeconds)
                .revealSeconds(revealSeconds)
                .seats(seats)
                .inkVisibility(inkVisibility)
                .endWhenAllRecognised(endWhenAllRecognised)
                .themes(themes)
                .hardWords(hardWords)
                .prompts(prompts)
                .judging(judging)
                .teams(teams)
                .teamBest(teamBest);
    }

    /** Settings in the making; each begins with its default. */
    @JsonPOJOBuilder(withPrefix = "")
    public static final class Builder {
        private int rounds = 5;
        private int seconds = 20;
        private int countdownSeconds = 3;
        private int revealSeconds = 8;
        private int seats = 30;
        private InkVisibility inkVisibility = InkVisibility.AT_REVEAL;
        private boolean endWhenAllRecognised = true;
        private List<String> themes = List.of();
        private boolean hardWords;
        private List<String> prompts = List.of();
        private Judging judging = Judging.TIME;
        private int teams;
        private int teamBest = 3;

        private Builder() {}

        public Builder rounds(int number) {
            rounds = number;
            return this;
        }

        public Builder seconds(int ofDrawing) {
            seconds = ofDrawing;
            return this;
        }

        public Builder countdownSeconds(int beforeEachRound) {
            countdownSeconds = beforeEachRound;
            return this;
        }

        public Builder revealSeconds(int afterEachRound) {
            revealSeconds = afterEachRound;
            return this;
        }

        public Builder seats(int number) {
            seats = number;
            return this;
        }

        public Builder inkVisibility(InkVisibility when) {
            inkVisibility = when;
            return this;
        }

        public Builder endWhenAllRecognised(boolean early) {
            endWhenAllRecognised = early;
            return this;
        }

        public Builder themes(List<String> chosen) {
            themes = chosen;
            return this;
        }

        public Builder hardWords(boolean allowed) {
            hardWords = allowed;
            return this;
        }

        public Builder prompts(List<String> inOrder) {
            prompts = inOrder;
            return this;
        }

        public Builder judging(Judging by) {
            judging = by;
            return this;
        }

        public Builder teams(int number) {
            teams = number;
            return this;
        }

        public Builder teamBest(int members) {
            teamBest = members;
            return this;
        }

        /**
         * Returns the settings.
         *
         * @throws InvalidMessage when one is out of its range
         */
        public Settings build() {
            return new Settings(
                    rounds,
                    seconds,
                    countdownSeconds,
                    revealSeconds,
                    seats,
                    inkVisibility,
                    endWhenAllRecognised,
                    themes,
                    hardWords,
                    prompts,
                    judging,
                    teams,
                    teamBest);
        }
    }
}
