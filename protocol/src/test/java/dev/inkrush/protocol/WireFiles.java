package dev.inkrush.protocol;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The wire as files of TypeScript, read off the Java records: limits, reasons, what the client says, what the server
 * says, and what both speak of. Whatever a message mentions is declared too, in the order met.
 */
final class WireFiles {
    private static final String HEAD = """
            // Generated from the Java records of the protocol module; do not edit.
            // To write it anew: mvn -pl protocol test-compile exec:exec@typescript
            """;

    private static final List<Class<?>> CLIENT_MESSAGES = MessageShape.textMessages(ClientMessage.class);
    private static final List<Class<?>> SERVER_MESSAGES = MessageShape.textMessages(ServerMessage.class);
    private static final List<Class<?>> SERVER_FRAMES = List.of(TickFrame.class, RevealFrame.class);

    /** The module that declares a type. */
    private final Map<Class<?>, String> homes = new LinkedHashMap<>();

    private WireFiles() {
        Set<Class<?>> client = reachable(joined(CLIENT_MESSAGES, List.of(ClientMessage.InkFrame.class)));
        Set<Class<?>> server = reachable(joined(SERVER_MESSAGES, SERVER_FRAMES));
        List.of(ErrorCode.class, CloseReason.class).forEach(type -> homes.put(type, "reasons"));
        client.forEach(type -> homes.put(type, server.contains(type) ? "shared" : "client"));
        server.forEach(type -> homes.putIfAbsent(type, "server"));
    }

    /** Returns each file's text by the file's name. */
    static Map<String, String> all() {
        WireFiles files = new WireFiles();
        return Map.of(
                "limits.ts",
                text("", WireTables.limits()),
                "reasons.ts",
                text("", WireTables.errorSentences(), WireTables.closeReasons()),
                "shared.ts",
                files.module("shared"),
                "client.ts",
                files.module("client", TypeScript.union("ClientMessage", CLIENT_MESSAGES)),
                "server.ts",
                files.module(
                        "server",
                        TypeScript.union("ServerMessage", SERVER_MESSAGES),
                        TypeScript.union("ServerFrame", SERVER_FRAMES)));
    }

    private String module(String name, String... unions) {
        Stream<String> declarations = declaredIn(name).map(TypeScript::declaration);
        return text(
                imports(name), Stream.concat(Stream.of(unions), declarations).toArray(String[]::new));
    }

    private static String text(String imports, String... sections) {
        return HEAD + imports + '\n' + String.join("\n", sections);
    }

    private Stream<Class<?>> declaredIn(String module) {
        return homes.keySet().stream().filter(type -> module.equals(homes.get(type)));
    }

    /** The import of each other module that this one's declarations need. */
    private String imports(String module) {
        Map<String, Set<String>> names = new TreeMap<>();
        declaredIn(module)
                .flatMap(TypeScript::mentions)
                .forEach(type -> names.computeIfAbsent(homes.get(type), home -> new TreeSet<>())
                        .add(TypeScript.name(type)));
        names.remove(module);
        return names.entrySet().stream()
                .map(home -> "import type { %s } from './%s';\n"
                        .formatted(String.join(", ", home.getValue()), home.getKey()))
                .collect(Collectors.joining());
    }

    private static List<Class<?>> joined(List<Class<?>> some, List<Class<?>> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static Set<Class<?>> reachable(List<Class<?>> roots) {
        Set<Class<?>> met = new LinkedHashSet<>();
        Deque<Class<?>> waiting = new ArrayDeque<>(roots);
        while (!waiting.isEmpty()) {
            Class<?> type = waiting.remove();
            if (met.add(type)) {
                TypeScript.mentions(type).forEach(waiting::add);
            }
        }
        return met;
    }
}
