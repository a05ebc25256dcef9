package dev.inkrush.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The documents name files and tests; what they name exists. */
final class DocumentationTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Set<String> NOT_OURS =
            Set.of(".git", ".venv", "node_modules", "target", "dist", "data", "runs");
    private static final Pattern NAMED = Pattern.compile(
            "`(?<file>[\\w./-]+\\.(?:java|tsx?|py|md|json|ya?ml|xml|lua))`|`(?<test>[A-Z]\\w*(?:Test|IT))`");

    private static List<String> files = List.of();

    @BeforeAll
    static void listTheRepository() throws IOException {
        List<String> found = new ArrayList<>();
        Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean ours = !NOT_OURS.contains(folder.getFileName().toString());
                return ours ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                found.add("/" + ROOT.relativize(file).toString().replace('\\', '/'));
                return FileVisitResult.CONTINUE;
            }
        });
        files = List.copyOf(found);
    }

    @Test
    void everyFileAndTestThatADocumentNamesExists() throws IOException {
        List<String> missing = new ArrayList<>();
        List<String> documents =
                files.stream().filter(file -> file.endsWith(".md")).toList();
        for (String document : documents) {
            Matcher named = NAMED.matcher(Files.readString(ROOT.resolve(document.substring(1))));
            while (named.find()) {
                String file = named.group("file") == null ? named.group("test") + ".java" : named.group("file");
                if (files.stream().noneMatch(path -> path.endsWith("/" + file))) {
                    missing.add(document + " names " + file);
                }
            }
        }
        assertThat(documents).contains("/README.md", "/CONTRIBUTING.md");
        assertThat(missing).isEmpty();
    }
}
