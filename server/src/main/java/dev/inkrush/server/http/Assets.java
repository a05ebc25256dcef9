package dev.inkrush.server.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of the page, read once from the class path: from a folder in development, from a jar otherwise. */
final class Assets {
    /** What the build of the page gives to files whose names carry a hash of their content. */
    private static final Pattern HASHED = Pattern.compile("/assets/.*-[\\w-]{8}\\.\\w+");

    private Assets() {}

    /**
     * Reads all files under a folder of the class path.
     *
     * @return by URL path, beginning with a slash; empty when there is no such folder
     */
    static Map<String, Asset> load(ClassLoader classes, String folder) {
        URL root = classes.getResource(folder);
        if (root == null) {
            return Map.of();
        }
        try {
            URI uri = root.toURI();
            if (!uri.getScheme().equals("jar")) {
                return read(Path.of(uri));
            }
            try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                return read(jar.getPath(folder));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("The files of the page cannot be read from " + root, broken);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, Asset> read(Path root) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(root)) {
            paths = walk.filter(Files::isRegularFile).toList();
        }
        for (Path path : paths) {
            files.put("/" + root.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
        }
        Map<String, Asset> assets = new HashMap<>();
        files.keySet().stream()
                .filter(name -> !isCompressedForm(name, files))
                .forEach(name -> assets.put(
                        name,
                        Asset.of(ContentTypes.of(name), HASHED.matcher(name).matches(), bodies(name, files))));
        return Map.copyOf(assets);
    }

    private static Map<Coding, byte[]> bodies(String name, Map<String, byte[]> files) {
        Map<Coding, byte[]> bodies = new EnumMap<>(Coding.class);
        for (Coding coding : Coding.values()) {
            byte[] body = files.get(name + coding.suffix());
            if (body != null) {
                bodies.put(coding, body);
            }
        }
        return bodies;
    }

    private static boolean isCompressedForm(String name, Map<String, byte[]> files) {
        return Stream.of(Coding.BROTLI.suffix(), Coding.GZIP.suffix())
                .anyMatch(suffix ->
                        name.endsWith(suffix) && files.containsKey(name.substring(0, name.length() - suffix.length())));
    }
}
