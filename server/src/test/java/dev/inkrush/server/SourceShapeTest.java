package dev.inkrush.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What people write stays small enough to be read in one sitting, in every language of the repository. */
final class SourceShapeTest {
    private static final int LONGEST_FILE = 400;
    private static final int MEDIAN_FILE = 90;
    private static final Pattern SOURCE = Pattern.compile(".*\\.(java|tsx?|py|css|html|xml|ya?ml|md)|/inkrush");

    private final Map<String, Long> lengths = lengths();

    @Test
    void noSourceIsLongerThanFourHundredLines() {
        assertThat(lengths)
                .allSatisfy((file, lines) -> assertThat(lines).as(file).isLessThanOrEqualTo(LONGEST_FILE));
    }

    @Test
    void halfOfTheSourcesHaveAtMostNinetyLines() {
        List<Long> sorted = lengths.values().stream().sorted().toList();
        assertThat(sorted.get(sorted.size() / 2)).isLessThanOrEqualTo(MEDIAN_FILE);
    }

    private static Map<String, Long> lengths() {
        Map<String, Long> lengths = new TreeMap<>();
        for (String file : Repository.files()) {
            if (SOURCE.matcher(file).matches()) {
                lengths.put(file, Repository.read(file).lines().count());
            }
        }
        return lengths;
    }
}
