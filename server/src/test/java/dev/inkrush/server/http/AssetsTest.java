package dev.inkrush.server.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssetsTest {
    private static final Map<String, String> FILES = Map.of(
            "web/index.html", "page",
            "web/index.html.br", "small page",
            "web/assets/main-Dq3x_k1Z.js", "script",
            "web/data.gz", "an archive of its own",
            "elsewhere/secret.txt", "not served");

    @TempDir
    private Path folder;

    @Test
    void aFolderIsReadWhole() throws IOException {
        for (var file : FILES.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        assertServed(folder);
    }

    @Test
    void aJarIsReadWhole() throws IOException {
        Path jar = folder.resolve("web.jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry("web/"));
            for (var file : FILES.entrySet()) {
                out.putNextEntry(new JarEntry(file.getKey()));
                out.write(file.getValue().getBytes(UTF_8));
            }
        }
        assertServed(jar);
    }

    @Test
    void withoutAPageThereIsNothing() {
        assertThat(Assets.load(getClass().getClassLoader(), "no/such/folder")).isEmpty();
    }

    private static void assertServed(Path root) throws IOException {
        try (var classes = new URLClassLoader(new URL[] {root.toUri().toURL()}, null)) {
            Map<String, Asset> assets = Assets.load(classes, "web");
            assertThat(assets.keySet())
                    .containsExactlyInAnyOrder("/index.html", "/assets/main-Dq3x_k1Z.js", "/data.gz");
            assertThat(assets)
                    .hasEntrySatisfying("/index.html", page -> {
                        assertThat(page.codingFor("br")).isEqualTo(Coding.BROTLI);
                        assertThat(page.immutable()).isFalse();
                    })
                    .hasEntrySatisfying(
                            "/assets/main-Dq3x_k1Z.js",
                            file -> assertThat(file.immutable()).isTrue());
        }
    }
}
