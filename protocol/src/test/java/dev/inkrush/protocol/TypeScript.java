package dev.inkrush.protocol;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One Java type of the wire as TypeScript: its declaration, and the types that this mentions. */
final class TypeScript {
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

    private TypeScript() {}

    static String name(Class<?> type) {
        return type == Points.class ? "Point" : type.getSimpleName();
    }

    static String declaration(Class<?> type) {
        if (type == Points.class) {
            return POINT;
        }
        if (type.isEnum()) {
            return alias(type, values(type));
        }
        if (type == InkBlock.class) {
            return alias(type, typeOf(InkBlock.class.getRecordComponents()[0].getAnnotatedType()));
        }
        return type.isSealed() ? operations(type) : record(type);
    }

    /** The types that a declaration speaks of by name. */
    static Stream<Class<?>> mentions(Class<?> type) {
        if (type.isSealed()) {
            return Arrays.stream(type.getPermittedSubclasses()).flatMap(TypeScript::mentions);
        }
        if (!type.isRecord()) {
            return Stream.empty();
        }
        return Arrays.stream(type.getRecordComponents())
                .<Class<?>>map(part -> element(part.getAnnotatedType()))
                .filter(part -> !isBuiltIn(part));
    }

    static String union(String name, List<Class<?>> members) {
        return union(name, members.stream().map(TypeScript::name));
    }

    static String quoted(String text) {
        return '\'' + text.replace("\\", "\\\\").replace("'", "\\'") + '\'';
    }

    private static String union(String name, Stream<String> members) {
        return "export type %s =\n  | %s;\n".formatted(name, members.collect(Collectors.joining("\n  | ")));
    }

    private static String alias(Class<?> type, String meaning) {
        return "export type %s = %s;\n".formatted(name(type), meaning);
    }

    private static String values(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(value -> quoted(value.toString()))
                .collect(Collectors.joining(" | "));
    }

    /** A union whose members are told apart by their own name in {@code op}, written in place. */
    private static String operations(Class<?> sealed) {
        return union(
                name(sealed),
                Arrays.stream(sealed.getPermittedSubclasses())
                        .map(type ->
                                "{ readonly op: %s%s }".formatted(quoted(decapitalised(type)), fields(type, "; %s"))));
    }

    private static String record(Class<?> type) {
        return "export interface %s {\n%s%s}\n".formatted(name(type), tag(type), fields(type, "  %s;\n"));
    }

    private static String tag(Class<?> type) {
        if (type.isAnnotationPresent(JsonTypeName.class)) {
            return "  readonly type: %s;\n".formatted(quoted(MessageShape.typeName(type)));
        }
        if (type == TickFrame.class || type == RevealFrame.class) {
            return "  readonly kind: %s;\n".formatted(quoted(decapitalised(type).replace("Frame", "")));
        }
        return "";
    }

    private static String fields(Class<?> type, String form) {
        return Arrays.stream(type.getRecordComponents())
                .map(part -> form.formatted(field(part)))
                .collect(Collectors.joining());
    }

    private static String field(RecordComponent part) {
        String mark = MessageShape.isOptional(part) ? "?" : "";
        return "readonly %s%s: %s".formatted(part.getName(), mark, typeOf(part.getAnnotatedType()));
    }

    private static String typeOf(AnnotatedType annotated) {
        Class<?> type = element(annotated);
        String name =
                type == boolean.class ? "boolean" : isNumber(type) ? "number" : isText(type) ? "string" : name(type);
        boolean many = annotated instanceof AnnotatedParameterizedType || type == Points.class;
        return many ? "readonly " + name + "[]" : name;
    }

    /** The type itself, or what a list is of. */
    private static Class<?> element(AnnotatedType annotated) {
        return annotated instanceof AnnotatedParameterizedType list
                ? element(list.getAnnotatedActualTypeArguments()[0])
                : (Class<?>) annotated.getType();
    }

    private static boolean isBuiltIn(Class<?> type) {
        return type == boolean.class || isNumber(type) || isText(type);
    }

    private static boolean isNumber(Class<?> type) {
        return (type.isPrimitive() && type != boolean.class) || Number.class.isAssignableFrom(type);
    }

    private static boolean isText(Class<?> type) {
        return type == String.class || (type.isRecord() && standsForText(type.getRecordComponents()[0]));
    }

    private static boolean standsForText(RecordComponent part) {
        return part.getAccessor().isAnnotationPresent(JsonValue.class);
    }

    private static String decapitalised(Class<?> type) {
        String name = type.getSimpleName();
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
