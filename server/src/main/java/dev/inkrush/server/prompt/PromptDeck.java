package dev.inkrush.server.prompt;

import dev.inkrush.protocol.ErrorCode;
import dev.inkrush.protocol.Rejected;
import dev.inkrush.protocol.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The order in which a room plays its words: its own in the order given, else those of its themes, shuffled. No word comes
 * twice before all have come. Not safe for use by several threads.
 */
public final class PromptDeck {
    private final List<Integer> words;
    private final boolean shuffled;
    private final RandomGenerator random;
    private final List<Integer> ahead = new ArrayList<>();

    /**
     * @param settings for which {@link #refusal} is null
     * @param random of the room
     */
    public PromptDeck(Settings settings, Vocabulary vocabulary, RandomGenerator random) {
        this.shuffled = settings.prompts().isEmpty();
        this.words = shuffled ? pool(settings, vocabulary) : labels(settings, vocabulary);
        this.random = random;
    }

    /** Why no deck can be made of the settings; null when one can. */
    public static @Nullable Rejected refusal(Settings settings, Vocabulary vocabulary) {
        for (int i = 0; i < settings.prompts().size(); i++) {
            if (vocabulary.index(settings.prompts().get(i)).isEmpty()) {
                return new Rejected(ErrorCode.UNKNOWN_PROMPT, "word " + (i + 1) + " of prompts is unknown");
            }
        }
        for (int i = 0; i < settings.themes().size(); i++) {
            if (vocabulary.theme(settings.themes().get(i)).isEmpty()) {
                return new Rejected(
                        ErrorCode.SETTINGS_INVALID,
                        "theme " + (i + 1) + " of themes is unknown, allowed are " + vocabulary.themes());
            }
        }
        if (settings.prompts().isEmpty() && pool(settings, vocabulary).isEmpty()) {
            return new Rejected(ErrorCode.SETTINGS_INVALID, "the themes have hard words only; set hardWords");
        }
        return null;
    }

    /** The label of the next word. */
    public int next() {
        if (ahead.isEmpty()) {
            refill();
        }
        return ahead.removeLast();
    }

    /** The words that come before all have come, the next one last. */
    public List<Integer> ahead() {
        return List.copyOf(ahead);
    }

    /** Goes on with words that were {@link #ahead} in an earlier deck; those that are none of this deck are left out. */
    public void goOn(List<Integer> wordsAhead) {
        ahead.clear();
        wordsAhead.stream().filter(words::contains).forEach(ahead::add);
    }

    private void refill() {
        ahead.addAll(words.reversed());
        for (int i = ahead.size() - 1; shuffled && i > 0; i--) {
            int other = random.nextInt(i + 1);
            ahead.set(i, ahead.set(other, ahead.get(i)));
        }
    }

    private static List<Integer> pool(Settings settings, Vocabulary vocabulary) {
        List<Integer> words = settings.hardWords() ? vocabulary.all() : vocabulary.defaultPrompts();
        List<String> themes = settings.themes();
        return words.stream()
                .filter(word -> themes.isEmpty()
                        || themes.contains(vocabulary.label(word).theme()))
                .toList();
    }

    private static List<Integer> labels(Settings settings, Vocabulary vocabulary) {
        return settings.prompts().stream()
                .flatMapToInt(word -> vocabulary.index(word).stream())
                .boxed()
                .toList();
    }
}
