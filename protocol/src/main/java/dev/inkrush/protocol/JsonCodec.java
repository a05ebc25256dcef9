package dev.inkrush.protocol;

import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * Control messages as JSON text. Fields that a reader does not know are ignored, so that either end may grow first; the
 * fields it knows must have the right JSON type, nothing is converted.
 */
public final class JsonCodec {
    /** Messages nest three deep; the rest is room to grow. */
    private static final int MAX_DEPTH = 16;

    /** Characters of a number: any {@code long} with its sign. */
    private static final int MAX_NUMBER_LENGTH = 20;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxNumberLength(MAX_NUMBER_LENGTH)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(LogicalType.Textual, text -> {
                text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
                text.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
                text.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
            })
            .build();

    private static final ObjectReader CLIENT_READER = MAPPER.readerFor(ClientMessage.class);
    private static final ObjectWriter CLIENT_WRITER = MAPPER.writerFor(ClientMessage.class);
    private static final ObjectReader SERVER_READER = MAPPER.readerFor(ServerMessage.class);
    private static final ObjectWriter SERVER_WRITER = MAPPER.writerFor(ServerMessage.class);

    private JsonCodec() {}

    /** Reads what a client sent as text; never throws. */
    public static DecodeResult decode(String text) {
        try (JsonParser parser = MAPPER.createParser(text)) {
            // Jackson would read ["start", {}] as well, where the type stands before the object.
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return malformed("a message is a JSON object");
            }
            return new Decoded(CLIENT_READER.readValue(parser));
        } catch (InvalidTypeIdException unknown) {
            return unknownType(unknown);
        } catch (JacksonException bad) {
            return bad.getCause() instanceof InvalidMessage invalid
                    ? new Rejected(invalid.code(), String.valueOf(invalid.getMessage()))
                    : malformed(place(bad));
        }
    }

    public static String encode(ClientMessage message) {
        return CLIENT_WRITER.writeValueAsString(message);
    }

    public static String encode(ServerMessage message) {
        return SERVER_WRITER.writeValueAsString(message);
    }

    /**
     * Reads a server's message, for clients written in Java.
     *
     * @throws JacksonException when it is none
     */
    public static ServerMessage decodeServer(String text) {
        return SERVER_READER.readValue(text);
    }

    private static DecodeResult unknownType(InvalidTypeIdException unknown) {
        String type = unknown.getTypeId();
        if (type == null) {
            return malformed("type is missing");
        }
        return type.equals("ink")
                ? new Rejected(ErrorCode.BINARY_EXPECTED, "")
                : new Rejected(ErrorCode.UNKNOWN_TYPE, "");
    }

    /** Says where the fault lies without repeating the input: the names on the path are those of our own fields. */
    private static String place(JacksonException bad) {
        String path = bad.getPath().stream()
                .map(JacksonException.Reference::getPropertyName)
                .filter(name -> name != null)
                .collect(Collectors.joining("."));
        TokenStreamLocation location = bad.getLocation();
        if (!path.isEmpty()) {
            return path + " is missing or has the wrong type";
        }
        return location == null
                ? "nested too deep, or a number is too long"
                : "not JSON at line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
    }

    private static DecodeResult malformed(String detail) {
        return new Rejected(ErrorCode.MALFORMED_JSON, detail);
    }
}
