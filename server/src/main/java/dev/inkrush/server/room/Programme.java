package dev.inkrush.server.room;

import dev.inkrush.protocol.RoomCode;
import dev.inkrush.protocol.ServerMessage.GameEnded;
import dev.inkrush.protocol.ServerMessage.TeamStanding;
import dev.inkrush.protocol.ServerMessage.TeamState;
import dev.inkrush.protocol.Settings;
import dev.inkrush.server.prompt.PromptDeck;
import dev.inkrush.server.prompt.Vocabulary;
import dev.inkrush.server.saved.SavedRoom;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** What a room plays: its rules, the words in their order, the rounds of the game and its points. */
final class Programme {
    /** Rounds may have begun after a room was saved last, and ink of none of them must fit a round after the restart. */
    private static final int SERIALS_LEFT_OUT = 1_000;

    private final RoomCode code;
    private final Vocabulary vocabulary;
    private final RandomGenerator random;
    private Settings settings;
    private PromptDeck deck;
    private ScoreSheet sheet;
    private int number;
    private int serial;
    private boolean cutShort;

    /**
     * @param settings that {@link PromptDeck#refusal} lets pass
     * @param random of the room
     */
    Programme(RoomCode code, Settings settings, Vocabulary vocabulary, RandomGenerator random) {
        this.code = code;
        this.settings = settings;
        this.vocabulary = vocabulary;
        this.random = random;
        this.deck = new PromptDeck(settings, vocabulary, random);
        this.sheet = newSheet();
    }

    /** Goes on where a programme was before a restart. */
    void restore(SavedRoom.Game saved) {
        deck.goOn(saved.wordsAhead());
        sheet = ScoreSheet.restored(code, saved);
        number = saved.round();
        serial = saved.serial() + SERIALS_LEFT_OUT;
        cutShort = saved.last();
    }

    SavedRoom.Game saved(SavedRoom.Progress progress) {
        return new SavedRoom.Game(sheet.game(), progress, number, serial, cutShort, deck.ahead(), sheet.saved());
    }

    private ScoreSheet newSheet() {
        return new ScoreSheet(code, Long.toUnsignedString(random.nextLong(), Character.MAX_RADIX));
    }

    Settings settings() {
        return settings;
    }

    /** The round of the game under way or last played, 0 before the first. */
    int number() {
        return number;
    }

    /** The points of the present or last game. */
    ScoreSheet sheet() {
        return sheet;
    }

    /** Other rules; for a lobby only. */
    void change(Settings newSettings) {
        settings = newSettings;
        deck = new PromptDeck(settings, vocabulary, random);
    }

    /** A game begins with its first round; for a lobby only. */
    void begin() {
        if (!settings.prompts().isEmpty()) {
            // A game with words of its own plays them from the first; drawn words go on where the last game ended.
            deck = new PromptDeck(settings, vocabulary, random);
        }
        sheet = newSheet();
        number = 1;
        cutShort = false;
    }

    /** The label of the next word, which is not played again before all have come. */
    int nextWord() {
        return deck.next();
    }

    /** Counts the rounds of the room over all of its games, those that were void included. */
    int nextSerial() {
        return ++serial;
    }

    /** No round follows the present one. */
    void cutShort() {
        cutShort = true;
    }

    /** Whether another round follows; it is the present one from here on. */
    boolean goesOn() {
        if (cutShort || number >= settings.rounds()) {
            return false;
        }
        number++;
        return true;
    }

    /** Every team by number, with its points in the present or last game. */
    List<TeamState> teams() {
        return IntStream.rangeClosed(1, settings.teams())
                .mapToObj(team -> new TeamState(team, sheet.teamTotal(team, settings.teamBest())))
                .toList();
    }

    GameEnded ended() {
        List<TeamState> teams = teams();
        List<TeamStanding> standings = teams.stream()
                .map(team -> new TeamStanding(place(team, teams), team.team(), team.total()))
                .sorted(Comparator.comparingInt(TeamStanding::place).thenComparingInt(TeamStanding::team))
                .toList();
        return new GameEnded(sheet.standings(), standings);
    }

    private static int place(TeamState team, List<TeamState> teams) {
        long ahead =
                teams.stream().filter(other -> other.total() > team.total()).count();
        return 1 + (int) ahead;
    }
}
