package dev.inkrush.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The documents name files and tests; what they name exists. */
final class DocumentationTest {
    private static final Pattern NAMED =
            Pattern.compile("`([\\w./-]+\\.(?:java|tsx?|py|md|json|ya?ml|xml|lua))`|`([A-Z]\\w*(?:Test|IT))`");
    private static final Pattern PICTURE = Pattern.compile("(?:!\\[[^]]*]\\(|<img src=\")([^)\"]+)");

    private final List<String> files = Repository.files();

    @Test
    void everyFileAndTestThatADocumentNamesExists() {
        assertThat(missing(NAMED)).isEmpty();
    }

    @Test
    void everyPictureThatADocumentShowsExists() {
        assertThat(missing(PICTURE)).isEmpty();
    }

    private List<String> missing(Pattern mention) {
        List<String> missing = new ArrayList<>();
        for (String document : documents()) {
            Matcher named = mention.matcher(Repository.read(document));
            while (named.find()) {
                String file = named.group(1) == null ? named.group(2) + ".java" : named.group(1);
                if (files.stream().noneMatch(path -> path.endsWith("/" + file))) {
                    missing.add(document + " names " + file);
                }
            }
        }
        return missing;
    }

    private List<String> documents() {
        List<String> documents =
                files.stream().filter(file -> file.endsWith(".md")).toList();
        assertThat(documents).contains("/README.md", "/CONTRIBUTING.md");
        return documents;
    }
}
