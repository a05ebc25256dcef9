package dev.inkrush.protocol;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the records' annotations say of a text message's JSON. */
final class MessageShape {
    private MessageShape() {}

    /** All messages under a sealed interface that travel as text, in the order of the source. */
    static List<Class<?>> textMessages(Class<?> sealed) {
        return Arrays.stream(sealed.getPermittedSubclasses())
                .flatMap(type -> type.isInterface() ? textMessages(type).stream() : Stream.of(type))
                .filter(type -> type.isAnnotationPresent(JsonTypeName.class))
                .toList();
    }

    /** What stands in the {@code type} of a message's JSON; empty for what has none. */
    static String typeName(Class<?> message) {
        return Arrays.stream(message.getAnnotationsByType(JsonTypeName.class))
                .map(JsonTypeName::value)
                .collect(Collectors.joining());
    }

    /** Whether a field may be absent from the JSON. */
    static boolean isOptional(RecordComponent field) {
        return field.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
