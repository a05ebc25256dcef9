package dev.inkrush.server.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.inkrush.protocol.ErrorCode;
import dev.inkrush.protocol.Prompt;
import dev.inkrush.protocol.Rejected;
import dev.inkrush.protocol.Settings;
import dev.inkrush.server.time.Randomness;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class PromptDeckTest {
    private static final List<Label> LABELS = List.of(
            new Label("airplane", "airplane", "비행기", "vehicles"),
            new Label("cat", "cat", "고양이", "animals"),
            new Label("dog", "dog", "개", "animals"),
            new Label("house", "house", "집", "places"));
    private static final Vocabulary VOCABULARY = new Vocabulary(LABELS, List.of("house", "cat", "dog"));

    private static final Settings WINNABLE = Settings.DEFAULT;

    private static Settings themes(String... themes) {
        return Settings.builder().themes(List.of(themes)).build();
    }

    private static Settings own(String... prompts) {
        return Settings.builder().prompts(List.of(prompts)).build();
    }

    private static List<Integer> draw(Settings settings, int count, long seed) {
        PromptDeck deck = new PromptDeck(settings, VOCABULARY, Randomness.seeded(seed));
        return IntStream.range(0, count).mapToObj(i -> deck.next()).toList();
    }

    @Test
    void ownWordsComeInTheirOrderAndStartAgain() {
        assertThat(draw(
                        themes("animals")
                                .but()
                                .prompts(List.of("dog", "airplane"))
                                .build(),
                        5,
                        1))
                .containsExactly(2, 0, 2, 0, 2);
    }

    @Test
    void noWordComesTwiceBeforeAllHaveCome() {
        for (long seed = 0; seed < 20; seed++) {
            List<Integer> drawn = draw(WINNABLE, 6, seed);
            assertThat(drawn.subList(0, 3)).containsExactlyInAnyOrder(1, 2, 3);
            assertThat(drawn.subList(3, 6)).containsExactlyInAnyOrder(1, 2, 3);
        }
    }

    @Test
    void everyOrderComesUp() {
        assertThat(IntStream.range(0, 200)
                        .mapToObj(seed -> draw(WINNABLE, 3, seed))
                        .distinct())
                .hasSize(6);
    }

    @Test
    void themesPlayTheirWordsThatCanBeWon() {
        assertThat(draw(themes("animals"), 2, 1)).containsExactlyInAnyOrder(1, 2);
        assertThat(draw(themes("animals", "vehicles", "places"), 3, 1)).containsExactlyInAnyOrder(1, 2, 3);
    }

    @Test
    void hardWordsComeUpWhereTheyAreWanted() {
        assertThat(draw(Settings.builder().hardWords(true).build(), 4, 1)).containsExactlyInAnyOrder(0, 1, 2, 3);
        assertThat(draw(themes("vehicles", "places").but().hardWords(true).build(), 2, 1))
                .containsExactlyInAnyOrder(0, 3);
    }

    @Test
    void theSeedDecides() {
        assertThat(draw(WINNABLE, 9, 7)).isEqualTo(draw(WINNABLE, 9, 7));
    }

    @Test
    void whatCannotBePlayedIsSaidInOneSentence() {
        assertThat(PromptDeck.refusal(themes("animals"), VOCABULARY)).isNull();
        assertThat(PromptDeck.refusal(own("cat", "unicorn"), VOCABULARY))
                .isEqualTo(new Rejected(ErrorCode.UNKNOWN_PROMPT, "word 2 of prompts is unknown"));
        assertThat(PromptDeck.refusal(themes("animals", "dragons"), VOCABULARY))
                .isEqualTo(new Rejected(
                        ErrorCode.SETTINGS_INVALID,
                        "theme 2 of themes is unknown, allowed are [vehicles, animals, places]"));
        assertThat(PromptDeck.refusal(themes("vehicles"), VOCABULARY))
                .isEqualTo(new Rejected(ErrorCode.SETTINGS_INVALID, "the themes have hard words only; set hardWords"));
    }

    @Test
    void wordsHaveTheirNamesInBothLanguages() {
        assertThat(VOCABULARY.prompt(1)).isEqualTo(new Prompt("cat", "cat", "고양이"));
        assertThat(VOCABULARY.index("dog")).hasValue(2);
        assertThat(VOCABULARY.index("unicorn")).isEmpty();
    }

    @Test
    void labelsThatDoNotFitTogetherAreRefused() {
        assertThatThrownBy(() -> new Vocabulary(LABELS, List.of("unicorn"))).hasMessage("\"unicorn\" is no label");
        assertThatThrownBy(() -> new Vocabulary(LABELS, List.of())).hasMessage("there are no default prompts");
        assertThatThrownBy(() -> new Vocabulary(List.of(LABELS.get(1), LABELS.get(1)), List.of("cat")))
                .hasMessage("the labels name \"cat\" twice");
    }
}
