package dev.inkrush.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

/** No input whatever makes a decoder throw, and nothing is read in two ways. */
final class HostileInputTest {
    @Property
    void anyBytesAreAMessageOrARefusal(@ForAll byte[] bytes) {
        assertReadOneWayOrRefused(bytes);
    }

    @Property
    void anyInkIsAMessageOrARefusal(@ForAll byte[] ink) {
        byte[] frame = new byte[3 + ink.length];
        Arrays.fill(frame, 0, 3, (byte) 1);
        System.arraycopy(ink, 0, frame, 3, ink.length);
        assertReadOneWayOrRefused(frame);
    }

    @Property
    void bentFramesAreMessagesOrRefusals(@ForAll("bentFrames") byte[] bytes) {
        assertReadOneWayOrRefused(bytes);
        assertThat(catchThrowable(() -> BinaryCodec.decodeTick(ByteBuffer.wrap(bytes))))
                .satisfiesAnyOf(
                        fine -> assertThat(fine).isNull(),
                        bad -> assertThat(bad).isInstanceOf(InvalidMessage.class));
        assertThat(catchThrowable(() -> BinaryCodec.decodeReveal(ByteBuffer.wrap(bytes))))
                .satisfiesAnyOf(
                        fine -> assertThat(fine).isNull(),
                        bad -> assertThat(bad).isInstanceOf(InvalidMessage.class));
    }

    @Property
    void anyTextIsAMessageOrARefusal(@ForAll String text) {
        assertThat(JsonCodec.decode(text)).isNotNull();
    }

    @Property
    void bentTextsAreMessagesOrRefusals(@ForAll("bentTexts") String text) {
        if (JsonCodec.decode(text) instanceof Decoded(ClientMessage message)) {
            assertThat(JsonCodec.decode(JsonCodec.encode(message))).isEqualTo(new Decoded(message));
        }
        assertThat(catchThrowable(() -> JsonCodec.decodeServer(text)))
                .satisfiesAnyOf(
                        fine -> assertThat(fine).isNull(),
                        bad -> assertThat(bad).isInstanceOf(JacksonException.class));
    }

    @Test
    void sizeAndDepthAreRefusedWithoutHarm() {
        int megabyte = 1 << 20;
        List<String> monsters = List.of(
                "[".repeat(megabyte),
                "{\"x\":".repeat(megabyte),
                "{\"type\":\"" + "x".repeat(megabyte) + "\"}",
                "{\"" + "x".repeat(megabyte) + "\":1}",
                "{\"type\":\"start\",\"x\":" + "9".repeat(megabyte) + "}",
                "{\"type\":\"hello\",\"version\":1,\"language\":\"EN\",\"name\":\"" + "a\u0301".repeat(megabyte)
                        + "\"}");
        assertThat(monsters)
                .allSatisfy(text -> assertThat(JsonCodec.decode(text)).isInstanceOf(Rejected.class));
    }

    @Test
    void aRefusalNeverRepeatsTheInput() {
        String secret = "mellon";
        List<String> inputs = List.of(
                "{\"type\":\"" + secret + "\"}",
                "{\"type\":\"hello\",\"version\":\"" + secret + "\",\"name\":\"Ana\",\"language\":\"EN\"}",
                "{\"type\":\"hello\",\"version\":1,\"name\":\"Ana\",\"language\":\"" + secret + "\"}",
                "{\"type\":\"hello\",\"" + secret + "\":}",
                "{\"type\":\"join\",\"role\":\"PLAYER\",\"code\":\"" + secret + "\"}",
                secret);
        assertThat(inputs)
                .allSatisfy(text -> assertThat(JsonCodec.decode(text))
                        .isInstanceOfSatisfying(
                                Rejected.class,
                                rejected -> assertThat(rejected.detail()).doesNotContainIgnoringCase(secret)));
    }

    private static void assertReadOneWayOrRefused(byte[] bytes) {
        DecodeResult result = BinaryCodec.decode(ByteBuffer.wrap(bytes));
        if (result instanceof Decoded(ClientMessage.InkFrame frame)) {
            assertThat(BinaryCodec.encode(frame)).as("the only way to say it").isEqualTo(bytes);
        } else {
            assertThat(result).isInstanceOf(Rejected.class);
        }
    }

    @Provide
    Arbitrary<byte[]> bentFrames() {
        List<byte[]> frames = Stream.of(GoldenTest.inkFrames(), GoldenTest.tickFrames(), GoldenTest.revealFrames())
                .flatMap(List::stream)
                .map(golden -> HexFormat.of().parseHex(golden.hex()))
                .toList();
        Arbitrary<Integer> bytes = Arbitraries.oneOf(
                Arbitraries.of(0x00, 0x01, 0x7F, 0x80, 0xFF),
                Arbitraries.integers().between(0, 255));
        return Combinators.combine(Arbitraries.of(frames), bends(bytes)).as((frame, bends) -> {
            Bent bent = new Bent(frame.length, i -> frame[i] & 0xFF);
            bends.forEach(bent::apply);
            return bent.bytes();
        });
    }

    @Provide
    Arbitrary<String> bentTexts() {
        List<String> texts = Stream.of("client", "server")
                .flatMap(folder -> Golden.texts(folder).values().stream())
                .sorted()
                .toList();
        Arbitrary<Integer> characters = Arbitraries.oneOf(
                Arbitraries.of("{}[]\":,\\0-.eE\ud800\u0000".chars().boxed().toList()),
                Arbitraries.integers().between(0, 0xFFFF));
        return Combinators.combine(Arbitraries.of(texts), bends(characters)).as((text, bends) -> {
            Bent bent = new Bent(text.length(), text::charAt);
            bends.forEach(bent::apply);
            return bent.text();
        });
    }

    private static Arbitrary<List<Bent.Bend>> bends(Arbitrary<Integer> units) {
        return Combinators.combine(
                        Arbitraries.of(Bent.Way.class), Arbitraries.doubles().between(0, 1), units)
                .as(Bent.Bend::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }
}
