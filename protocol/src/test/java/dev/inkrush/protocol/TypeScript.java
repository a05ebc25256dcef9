package dev.inkrush.protocol;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The wire's types as TypeScript, read off the Java records: limits, enums, tables, text messages and binary frames.
 * Whatever a message mentions is described too, in the order met.
 */
final class TypeScript {
    private static final String HEAD = """
            // Generated from the Java records of the protocol module; do not edit.
            // To write it anew: mvn -pl protocol test-compile exec:exec@typescript
            """;

    /** Points are packed into an array in Java, so they have no record to be read off. */
    private static final String POINT = """
            /** A pen point; a run of points has pressure at all of them or at none. */
            export interface Point {
              readonly x: number;
              readonly y: number;
              /** Milliseconds since the round's start. */
              readonly t: number;
              readonly pressure?: number;
            }
            """;

    private final StringBuilder out = new StringBuilder(HEAD);
    private final Set<Class<?>> known = new LinkedHashSet<>();
    private final Deque<Class<?>> waiting = new ArrayDeque<>();

    private TypeScript() {}

    /** Returns the whole file. */
    static String wire() {
        TypeScript wire = new TypeScript();
        wire.limits();
        wire.tables();
        wire.out.append('\n').append(POINT);
        wire.taggedUnion(InkOp.class, "op");
        wire.union("ClientMessage", textMessages(ClientMessage.class));
        wire.union("ServerMessage", textMessages(ServerMessage.class));
        wire.union("ServerFrame", List.of(TickFrame.class, RevealFrame.class));
        wire.mention(ClientMessage.InkFrame.class);
        while (!wire.waiting.isEmpty()) {
            wire.describe(wire.waiting.remove());
        }
        return wire.out.toString();
    }

    /** All messages under a sealed interface that travel as text, in the order of the source. */
    static List<Class<?>> textMessages(Class<?> sealed) {
        return Arrays.stream(sealed.getPermittedSubclasses())
                .flatMap(type -> type.isInterface() ? textMessages(type).stream() : Stream.of(type))
                .filter(type -> type.isAnnotationPresent(JsonTypeName.class))
                .toList();
    }

    /** What stands in the {@code type} of a message's JSON. */
    static String typeName(Class<?> message) {
        return Arrays.stream(message.getAnnotationsByType(JsonTypeName.class))
                .map(JsonTypeName::value)
                .collect(Collectors.joining());
    }

    /** Whether a field may be absent from the JSON. */
    static boolean isOptional(RecordComponent field) {
        return field.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private void limits() {
        out.append('\n');
        for (Field limit : ProtocolLimits.class.getFields()) {
            Object value = constant(limit);
            String literal = value instanceof String text ? quoted(text) : String.valueOf(value);
            out.append("export const %s = %s;\n".formatted(limit.getName(), literal));
        }
    }

    private void tables() {
        out.append("\n/** Each refusal's sentence, in English. */\nexport const ERROR_SENTENCES = {\n");
        for (ErrorCode code : ErrorCode.values()) {
            out.append("  %s: %s,\n".formatted(code, quoted(code.sentence())));
        }
        out.append("} as const;\nexport type ErrorCode = keyof typeof ERROR_SENTENCES;\n");
        out.append("\n/** Why a server closes a connection, and whether to connect again. */\n");
        out.append("export const CLOSE_REASONS = {\n");
        for (CloseReason reason : CloseReason.values()) {
            out.append("  %s: { code: %d, reconnect: %b, sentence: %s },\n"
                    .formatted(reason, reason.code(), reason.reconnect(), quoted(reason.sentence())));
        }
        out.append("} as const;\nexport type CloseReason = keyof typeof CLOSE_REASONS;\n");
        known.addAll(List.of(ErrorCode.class, CloseReason.class));
    }

    private void union(String name, List<Class<?>> members) {
        String list = members.stream().map(this::mention).collect(Collectors.joining("\n  | "));
        out.append("\nexport type %s =\n  | %s;\n".formatted(name, list));
    }

    /** A union whose members are told apart by their own name in {@code tag}, written in place. */
    private void taggedUnion(Class<?> sealed, String tag) {
        known.add(sealed);
        String list = Arrays.stream(sealed.getPermittedSubclasses())
                .map(type -> "{ readonly %s: %s%s }".formatted(tag, quoted(decapitalised(type)), inlineFields(type)))
                .collect(Collectors.joining("\n  | "));
        out.append("\nexport type %s =\n  | %s;\n".formatted(sealed.getSimpleName(), list));
    }

    private String inlineFields(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(part -> "; " + field(part))
                .collect(Collectors.joining());
    }

    private void describe(Class<?> type) {
        if (type.isEnum()) {
            String values = Arrays.stream(type.getEnumConstants())
                    .map(value -> quoted(value.toString()))
                    .collect(Collectors.joining(" | "));
            out.append("\nexport type %s = %s;\n".formatted(type.getSimpleName(), values));
        } else if (type == InkBlock.class) {
            String ops = typeOf(InkBlock.class.getRecordComponents()[0].getAnnotatedType());
            out.append("\nexport type InkBlock = %s;\n".formatted(ops));
        } else {
            out.append("\nexport interface %s {\n".formatted(type.getSimpleName()));
            tag(type);
            for (RecordComponent part : type.getRecordComponents()) {
                out.append("  %s;\n".formatted(field(part)));
            }
            out.append("}\n");
        }
    }

    private void tag(Class<?> type) {
        if (type.isAnnotationPresent(JsonTypeName.class)) {
            out.append("  readonly type: %s;\n".formatted(quoted(typeName(type))));
        } else if (type == TickFrame.class || type == RevealFrame.class) {
            String kind = decapitalised(type).replace("Frame", "");
            out.append("  readonly kind: %s;\n".formatted(quoted(kind)));
        }
    }

    private String field(RecordComponent part) {
        String mark = isOptional(part) ? "?" : "";
        return "readonly %s%s: %s".formatted(part.getName(), mark, typeOf(part.getAnnotatedType()));
    }

    private String typeOf(AnnotatedType annotated) {
        if (annotated instanceof AnnotatedParameterizedType list) {
            return "readonly " + typeOf(list.getAnnotatedActualTypeArguments()[0]) + "[]";
        }
        Class<?> type = (Class<?>) annotated.getType();
        if (type == boolean.class) {
            return "boolean";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "number";
        }
        if (type == Points.class) {
            return "readonly Point[]";
        }
        return type == String.class || standsForText(type) ? "string" : mention(type);
    }

    private static boolean standsForText(Class<?> type) {
        return type.isRecord() && type.getRecordComponents()[0].getAccessor().isAnnotationPresent(JsonValue.class);
    }

    private String mention(Class<?> type) {
        if (known.add(type)) {
            waiting.add(type);
        }
        return type.getSimpleName();
    }

    private static String decapitalised(Class<?> type) {
        String name = type.getSimpleName();
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    private static String quoted(String text) {
        return '\'' + text.replace("\\", "\\\\").replace("'", "\\'") + '\'';
    }

    private static Object constant(Field limit) {
        try {
            return limit.get(null);
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(hidden);
        }
    }
}
