package dev.inkrush.protocol;

import static dev.inkrush.protocol.TypeScript.quoted;
import static java.util.stream.Collectors.joining;

import java.lang.reflect.Field;
import java.util.Arrays;

/** The constants of the wire as TypeScript: limits, and the reasons for a refusal or a close with their sentences. */
final class WireTables {
    private WireTables() {}

    static String limits() {
        return Arrays.stream(ProtocolLimits.class.getFields())
                .map(limit -> "export const %s = %s;\n".formatted(limit.getName(), literal(limit)))
                .collect(joining());
    }

    static String errorSentences() {
        return """
                /** Each refusal's sentence, in English. */
                export const ERROR_SENTENCES = {
                %s} as const;
                export type ErrorCode = keyof typeof ERROR_SENTENCES;
                """.formatted(Arrays.stream(ErrorCode.values())
                .map(code -> "  %s: %s,\n".formatted(code, quoted(code.sentence())))
                .collect(joining()));
    }

    static String closeReasons() {
        return """
                /** Why a server closes a connection, and whether to connect again. */
                export const CLOSE_REASONS = {
                %s} as const;
                export type CloseReason = keyof typeof CLOSE_REASONS;
                """.formatted(Arrays.stream(CloseReason.values())
                .map(reason -> "  %s: { code: %d, reconnect: %b, sentence: %s },\n"
                        .formatted(reason, reason.code(), reason.reconnect(), quoted(reason.sentence())))
                .collect(joining()));
    }

    private static String literal(Field limit) {
        try {
            return limit.get(null) instanceof String text ? quoted(text) : String.valueOf(limit.get(null));
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(hidden);
        }
    }
}
