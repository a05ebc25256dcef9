package dev.inkrush.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** docs/asyncapi.yaml, and the schemas it refers to in files beside it, say what the records say. */
final class AsyncApiTest {
    private static final JsonNode DOCUMENT = read("asyncapi.yaml");
    private static final JsonNode MESSAGES = read("asyncapi.messages.yaml");
    private static final JsonNode PARTS = read("asyncapi.parts.yaml");

    @Test
    void everyMessageIsOnTheChannelAndSentByTheRightSide() {
        Set<String> heard = names(ClientMessage.class, "ink");
        Set<String> told = names(ServerMessage.class, "tick", "reveal");
        Set<String> all = new TreeSet<>(heard);
        all.addAll(told);
        assertThat(new TreeSet<>(DOCUMENT.at("/channels/game/messages").propertyNames()))
                .isEqualTo(all);
        assertThat(new TreeSet<>(DOCUMENT.at("/components/messages").propertyNames()))
                .isEqualTo(all);
        assertThat(messagesOf("hear", "receive")).isEqualTo(heard);
        assertThat(messagesOf("tell", "send")).isEqualTo(told);
    }

    @ParameterizedTest
    @MethodSource("records")
    void aSchemaHasTheFieldsOfItsRecord(Class<?> type) {
        boolean message = type.isAnnotationPresent(JsonTypeName.class);
        JsonNode schema = (message ? MESSAGES : PARTS).path(type.getSimpleName());
        Set<String> fields = new TreeSet<>();
        Set<String> required = new TreeSet<>();
        if (message) {
            fields.add("type");
            required.add("type");
            String payload = "/components/messages/%s/payload/$ref".formatted(MessageShape.typeName(type));
            assertThat(DOCUMENT.at(payload).asString()).isEqualTo("asyncapi.messages.yaml#/" + type.getSimpleName());
            assertThat(schema.at("/properties/type/const").asString()).isEqualTo(MessageShape.typeName(type));
        }
        for (RecordComponent field : type.getRecordComponents()) {
            fields.add(field.getName());
            boolean hasDefault = schema.path("properties").path(field.getName()).has("default");
            if (!MessageShape.isOptional(field) && !hasDefault && type != Settings.class) {
                required.add(field.getName());
            }
            assertSameType(schema.path("properties").path(field.getName()), field.getAnnotatedType());
        }
        assertThat(new TreeSet<>(schema.path("properties").propertyNames())).isEqualTo(fields);
        assertThat(texts(schema.path("required"))).isEqualTo(required);
    }

    private static void assertSameType(JsonNode schema, AnnotatedType annotated) {
        if (annotated instanceof AnnotatedParameterizedType list) {
            assertThat(schema.path("type").asString()).isEqualTo("array");
            assertSameType(schema.path("items"), list.getAnnotatedActualTypeArguments()[0]);
            return;
        }
        Class<?> type = (Class<?>) annotated.getType();
        if (type.isRecord() || type.isEnum()) {
            assertThat(schema.path("$ref").asString()).endsWith("#/" + type.getSimpleName());
        } else {
            assertThat(schema.path("type").asString())
                    .isEqualTo(
                            type == String.class
                                    ? "string"
                                    : type == boolean.class ? "boolean" : type == double.class ? "number" : "integer");
        }
    }

    @ParameterizedTest
    @MethodSource("enums")
    void aChoiceHasTheValuesOfItsEnum(Class<?> type) {
        assertThat(PARTS.at("/%s/enum".formatted(type.getSimpleName()))
                        .valueStream()
                        .map(JsonNode::asString))
                .isEqualTo(Arrays.stream(type.getEnumConstants())
                        .map(Object::toString)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("ranges")
    void aSettingHasTheRangeAndTheDefaultOfItsRecord(String field) {
        JsonNode schema = PARTS.at("/Settings/properties/" + field);
        int least = schema.path("minimum").intValue();
        int most = schema.path("maximum").intValue();
        assertThat(decode(field, least)).isInstanceOf(Decoded.class);
        assertThat(decode(field, most)).isInstanceOf(Decoded.class);
        assertThat(decode(field, least - 1)).isInstanceOf(Rejected.class);
        assertThat(decode(field, most + 1)).isInstanceOf(Rejected.class);
        assertThat(decode(field, schema.path("default").intValue()))
                .isEqualTo(new Decoded(new ClientMessage.ChangeSettings(Settings.DEFAULT)));
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        assertThat(Stream.of(DOCUMENT, MESSAGES, PARTS))
                .allSatisfy(file -> assertThat(file.findValuesAsString("$ref"))
                        .isNotEmpty()
                        .allSatisfy(
                                reference -> assertThat(target(file, reference).isMissingNode())
                                        .as(reference)
                                        .isFalse()));
    }

    private static JsonNode target(JsonNode from, String reference) {
        String[] fileAndPath = reference.split("#", 2);
        return (fileAndPath[0].isEmpty() ? from : read(fileAndPath[0])).at(fileAndPath[1]);
    }

    private static JsonNode read(String file) {
        return new YAMLMapper().readTree(Path.of("../docs", file).toFile());
    }

    @Test
    void aRoomCodeIsWrittenInOurAlphabet() {
        String pattern = "^[%s]{%d}$".formatted(ProtocolLimits.ROOM_CODE_ALPHABET, ProtocolLimits.ROOM_CODE_LENGTH);
        assertThat(PARTS.at("/RoomCode/pattern").asString()).isEqualTo(pattern);
    }

    static Stream<Class<?>> records() {
        return Stream.concat(ProtocolDocumentTest.messages(), ProtocolDocumentTest.parts());
    }

    static Stream<Class<?>> enums() {
        return Stream.of(
                Role.class,
                Language.class,
                Window.class,
                Phase.class,
                InkVisibility.class,
                Judging.class,
                VoidReason.class,
                ErrorCode.class,
                CloseReason.class);
    }

    static Stream<String> ranges() {
        return Arrays.stream(Settings.class.getRecordComponents())
                .filter(field -> field.getType() == int.class)
                .map(RecordComponent::getName);
    }

    private static DecodeResult decode(String field, int value) {
        return JsonCodec.decode("{\"type\":\"settings\",\"settings\":{\"%s\":%d}}".formatted(field, value));
    }

    private static Set<String> messagesOf(String operation, String action) {
        JsonNode node = DOCUMENT.at("/operations/" + operation);
        assertThat(node.path("action").asString()).isEqualTo(action);
        String prefix = "#/channels/game/messages/";
        return node.findValuesAsString("$ref").stream()
                .filter(reference -> reference.startsWith(prefix))
                .map(reference -> reference.substring(prefix.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> names(Class<?> sealed, String... binary) {
        return Stream.concat(
                        MessageShape.textMessages(sealed).stream().map(MessageShape::typeName), Arrays.stream(binary))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).collect(Collectors.toCollection(TreeSet::new));
    }
}
