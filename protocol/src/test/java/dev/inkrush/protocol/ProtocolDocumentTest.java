package dev.inkrush.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** docs/protocol.md says what the records say. */
final class ProtocolDocumentTest {
    private static final String DOCUMENT = read();

    @ParameterizedTest
    @MethodSource("messages")
    void everyMessageHasARowWithItsFields(Class<?> message) {
        String row = "| `" + MessageShape.typeName(message) + "` | ";
        String fields = Arrays.stream(message.getRecordComponents())
                .map(ProtocolDocumentTest::field)
                .reduce((all, next) -> all + ", " + next)
                .map(list -> list + " |")
                .orElse("| ");
        assertThat(DOCUMENT).contains(row + fields);
    }

    @ParameterizedTest
    @MethodSource("parts")
    void everyPartOfAMessageHasItsFields(Class<?> part) {
        for (RecordComponent component : part.getRecordComponents()) {
            assertThat(DOCUMENT).contains(field(component));
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyRefusalHasItsSentence(ErrorCode code) {
        assertThat(DOCUMENT).contains("| `%s` | %s |\n".formatted(code, code.sentence()));
    }

    @ParameterizedTest
    @EnumSource
    void everyCloseReasonHasItsCodeAndDuty(CloseReason reason) {
        String reconnect = reason.reconnect() ? "yes" : "no";
        assertThat(DOCUMENT)
                .contains("| %d | `%s` | %s | %s |\n".formatted(reason.code(), reason, reconnect, reason.sentence()));
    }

    @ParameterizedTest
    @MethodSource("choices")
    void everyChoiceIsNamed(Enum<?> choice) {
        assertThat(DOCUMENT).contains("`" + choice.name() + "`");
    }

    @Test
    void theExamplesAreGolden() {
        assertThat(DOCUMENT)
                .contains("```\n" + GoldenTest.inkFrames().getFirst().hex() + "\n")
                .contains("```\n" + GoldenTest.tickFrames().get(1).hex() + "\n");
        for (String file : List.of("hello.json", "join.json")) {
            assertThat(DOCUMENT).contains("→ " + Golden.texts("client").get(file) + "\n");
        }
        for (String file : List.of("welcome.json", "joined.json")) {
            assertThat(DOCUMENT).contains("← " + Golden.texts("server").get(file) + "\n");
        }
    }

    @Test
    void limitsAreThoseOfTheCode() {
        assertThat(DOCUMENT)
                .contains("version is " + ProtocolLimits.VERSION)
                .contains("%d x %d units".formatted(ProtocolLimits.CANVAS_WIDTH, ProtocolLimits.CANVAS_HEIGHT))
                .contains("up to %,d;".formatted(ProtocolLimits.MAX_INK_MILLIS))
                .contains("1 to %d code points".formatted(ProtocolLimits.MAX_NAME_CODE_POINTS))
                .contains("`password` has up to %d code points".formatted(ProtocolLimits.MAX_PASSWORD_CODE_POINTS))
                .contains("`" + ProtocolLimits.ROOM_CODE_ALPHABET + "`")
                .contains("up to %d words".formatted(ProtocolLimits.MAX_PROMPTS))
                .contains("up to %d themes".formatted(ProtocolLimits.MAX_THEMES))
                .contains("2 to %d teams".formatted(ProtocolLimits.MAX_TEAMS))
                .contains("`avatar` is 0 to " + ProtocolLimits.MAX_AVATAR)
                .contains("(1 to %d)".formatted(ProtocolLimits.MAX_GUESSES));
    }

    static Stream<Class<?>> messages() {
        return Stream.of(ClientMessage.class, ServerMessage.class)
                .flatMap(root -> MessageShape.textMessages(root).stream());
    }

    static Stream<Class<?>> parts() {
        return Stream.of(
                Settings.class,
                Prompt.class,
                ServerMessage.SeatState.class,
                ServerMessage.TeamState.class,
                ServerMessage.RoundResult.class,
                ServerMessage.Standing.class,
                ServerMessage.TeamStanding.class,
                ServerMessage.BoardEntry.class);
    }

    static Stream<Enum<?>> choices() {
        return Stream.<Enum<?>[]>of(
                        Role.values(),
                        Language.values(),
                        Window.values(),
                        Phase.values(),
                        InkVisibility.values(),
                        Judging.values(),
                        VoidReason.values())
                .flatMap(Arrays::stream);
    }

    private static String field(RecordComponent component) {
        String name = "`" + component.getName() + "`";
        return MessageShape.isOptional(component) ? "[" + name + "]" : name;
    }

    private static String read() {
        try {
            return Files.readString(Path.of("../docs/protocol.md"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
