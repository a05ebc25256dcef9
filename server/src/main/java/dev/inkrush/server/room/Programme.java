package dev.inkrush.server.room;

import dev.inkrush.protocol.RoomCode;
import dev.inkrush.protocol.ServerMessage.GameEnded;
import dev.inkrush.protocol.Settings;
import dev.inkrush.server.prompt.PromptDeck;
import dev.inkrush.server.prompt.Vocabulary;
import java.util.List;
import java.util.random.RandomGenerator;

/** What a room plays: its rules, the words in their order, the rounds of the game and its points. */
final class Programme {
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

    GameEnded ended() {
        return new GameEnded(sheet.standings(), List.of());
    }
}
