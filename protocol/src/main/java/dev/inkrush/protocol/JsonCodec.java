package dev.inkrush.protocol;

import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.json.JsonMapper;

/** Control messages as JSON text. Fields that a reader does not know are ignored, so that either end may grow first. */
public final class JsonCodec {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private JsonCodec() {}

    /** Reads what a client sent as text; never throws. */
    public static DecodeResult decode(String text) {
        try {
            ClientMessage message = MAPPER.readValue(text, ClientMessage.class);
            return message == null ? malformed("null is no message") : new Decoded(message);
        } catch (InvalidTypeIdException unknown) {
            return unknownType(unknown);
        } catch (JacksonException bad) {
            return bad.getCause() instanceof InvalidMessage invalid
                    ? new Rejected(invalid.code(), String.valueOf(invalid.getMessage()))
                    : malformed("not a message at line %d, column %d"
                            .formatted(
                                    bad.getLocation().getLineNr(),
                                    bad.getLocation().getColumnNr()));
        } catch (InvalidMessage invalid) {
            return new Rejected(invalid.code(), String.valueOf(invalid.getMessage()));
        }
    }

    public static String encode(ClientMessage message) {
        return MAPPER.writerFor(ClientMessage.class).writeValueAsString(message);
    }

    public static String encode(ServerMessage message) {
        return MAPPER.writerFor(ServerMessage.class).writeValueAsString(message);
    }

    /**
     * Reads a server's message, for clients written in Java.
     *
     * @throws JacksonException when it is none
     */
    public static ServerMessage decodeServer(String text) {
        return MAPPER.readValue(text, ServerMessage.class);
    }

    private static DecodeResult unknownType(InvalidTypeIdException unknown) {
        String type = unknown.getTypeId();
        if (type == null) {
            return malformed("type is missing");
        }
        return type.toLowerCase(Locale.ROOT).startsWith("ink")
                ? new Rejected(ErrorCode.BINARY_EXPECTED, "")
                : new Rejected(ErrorCode.UNKNOWN_TYPE, "");
    }

    private static DecodeResult malformed(String detail) {
        return new Rejected(ErrorCode.MALFORMED_JSON, detail);
    }
}
