package dev.inkrush.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The codecs against the golden files, in both directions. */
final class GoldenTest {
    @ParameterizedTest
    @MethodSource("inkFrames")
    void anInkFrameMeansWhatItsBytesSay(Golden.Frame<ClientMessage.InkFrame> golden) {
        assertThat(BinaryCodec.decode(bytes(golden))).isEqualTo(new Decoded(golden.message()));
        assertThat(hex(BinaryCodec.encode(golden.message()))).isEqualTo(golden.hex());
    }

    @ParameterizedTest
    @MethodSource("tickFrames")
    void aTickFrameMeansWhatItsBytesSay(Golden.Frame<TickFrame> golden) {
        assertThat(BinaryCodec.decodeTick(bytes(golden))).isEqualTo(golden.message());
        assertThat(hex(BinaryCodec.encode(golden.message()))).isEqualTo(golden.hex());
    }

    @ParameterizedTest
    @MethodSource("revealFrames")
    void aRevealFrameMeansWhatItsBytesSay(Golden.Frame<RevealFrame> golden) {
        assertThat(BinaryCodec.decodeReveal(bytes(golden))).isEqualTo(golden.message());
        assertThat(hex(BinaryCodec.encode(golden.message()))).isEqualTo(golden.hex());
    }

    @ParameterizedTest
    @MethodSource("clientTexts")
    void aClientsTextSurvivesReadingAndWriting(String file, String text) {
        assertThat(JsonCodec.decode(text)).isInstanceOfSatisfying(Decoded.class, decoded -> {
            assertThat(JsonCodec.encode(decoded.message())).isEqualTo(text);
            assertThat(file).matches(MessageShape.typeName(decoded.message().getClass()) + "(-.*)?\\.json");
        });
    }

    @ParameterizedTest
    @MethodSource("serverTexts")
    void aServersTextSurvivesReadingAndWriting(String file, String text) {
        ServerMessage message = JsonCodec.decodeServer(text);
        assertThat(JsonCodec.encode(message)).isEqualTo(text);
        assertThat(file).matches(MessageShape.typeName(message.getClass()) + "(-.*)?\\.json");
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void whatIsNoMessageIsRefusedWithItsCode(Golden.Refusal refusal) {
        DecodeResult result = refusal.hex() == null
                ? JsonCodec.decode(Objects.requireNonNull(refusal.text()))
                : BinaryCodec.decode(ByteBuffer.wrap(HexFormat.of().parseHex(refusal.hex())));
        assertThat(result)
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.code())
                                .as(rejected.detail())
                                .isEqualTo(refusal.code()));
    }

    @Test
    void everyTypeHasAGoldenMessage() {
        assertThat(typesOf(Golden.texts("client"))).isEqualTo(typeNames(ClientMessage.class));
        assertThat(typesOf(Golden.texts("server"))).isEqualTo(typeNames(ServerMessage.class));
    }

    static List<Golden.Frame<ClientMessage.InkFrame>> inkFrames() {
        return Golden.frames("ink.json", ClientMessage.InkFrame.class);
    }

    static List<Golden.Frame<TickFrame>> tickFrames() {
        return Golden.frames("tick.json", TickFrame.class);
    }

    static List<Golden.Frame<RevealFrame>> revealFrames() {
        return Golden.frames("reveal.json", RevealFrame.class);
    }

    static Stream<Object[]> clientTexts() {
        return arguments("client");
    }

    static Stream<Object[]> serverTexts() {
        return arguments("server");
    }

    static List<Golden.Refusal> refusals() {
        return Golden.refusals();
    }

    private static Stream<Object[]> arguments(String folder) {
        return Golden.texts(folder).entrySet().stream().map(text -> new Object[] {text.getKey(), text.getValue()});
    }

    private static Set<String> typesOf(Map<String, String> texts) {
        return texts.keySet().stream()
                .map(file -> file.replaceFirst("(-.*)?\\.json", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> typeNames(Class<?> sealed) {
        return MessageShape.textMessages(sealed).stream()
                .map(MessageShape::typeName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static ByteBuffer bytes(Golden.Frame<?> golden) {
        return ByteBuffer.wrap(HexFormat.of().parseHex(golden.hex()));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
