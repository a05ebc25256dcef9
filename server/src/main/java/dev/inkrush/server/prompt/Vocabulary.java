package dev.inkrush.server.prompt;

import dev.inkrush.protocol.Prompt;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every word that the recogniser knows, in the order of its classes. Immutable; may be used from any thread. */
public final class Vocabulary {
    private final List<Label> labels;
    private final Map<String, Integer> indices;
    private final Map<String, List<Integer>> themes;
    private final List<Integer> defaultPrompts;

    /**
     * @param labels in class order, each word once
     * @param defaultPrompts words that people can win with; at least one, all of them labels
     * @throws IllegalArgumentException when the two do not fit together
     */
    public Vocabulary(List<Label> labels, List<String> defaultPrompts) {
        this.labels = List.copyOf(labels);
        this.indices = new HashMap<>();
        for (Label label : this.labels) {
            if (indices.put(label.word(), indices.size()) != null) {
                throw new IllegalArgumentException("the labels name \"" + label.word() + "\" twice");
            }
        }
        this.themes = new LinkedHashMap<>();
        IntStream.range(0, labels.size())
                .forEach(index -> themes.merge(labels.get(index).theme(), List.of(index), Vocabulary::join));
        if (defaultPrompts.isEmpty()) {
            throw new IllegalArgumentException("there are no default prompts");
        }
        this.defaultPrompts = defaultPrompts.stream().map(this::require).toList();
    }

    private static List<Integer> join(List<Integer> some, List<Integer> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private int require(String word) {
        return index(word).orElseThrow(() -> new IllegalArgumentException("\"" + word + "\" is no label"));
    }

    /** Words in all. */
    public int size() {
        return labels.size();
    }

    public Label label(int index) {
        return labels.get(index);
    }

    /** Index of a word's label; empty when the recogniser does not know it. */
    public OptionalInt index(String word) {
        Integer index = indices.get(word);
        return index == null ? OptionalInt.empty() : OptionalInt.of(index);
    }

    /** The word of a label as players see it. */
    public Prompt prompt(int index) {
        Label label = labels.get(index);
        return new Prompt(label.word(), label.en(), label.ko());
    }

    /** Names of the themes, in the order of the labels. */
    public Set<String> themes() {
        return Collections.unmodifiableSet(themes.keySet());
    }

    /** Labels of a theme, in class order; empty when there is no such theme. */
    public List<Integer> theme(String name) {
        return themes.getOrDefault(name, List.of());
    }

    /** Labels of all words, in class order. */
    public List<Integer> all() {
        return IntStream.range(0, labels.size()).boxed().toList();
    }

    /** Labels of the words that people can win with. */
    public List<Integer> defaultPrompts() {
        return defaultPrompts;
    }
}
