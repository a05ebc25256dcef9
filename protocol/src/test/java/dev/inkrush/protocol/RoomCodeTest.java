package dev.inkrush.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RoomCodeTest {
    @ParameterizedTest
    @ValueSource(strings = {"BKT47", "bkt47", " bKt47\n"})
    void aCodeIsTheSameHoweverItIsTyped(String typed) {
        assertThat(new RoomCode(typed)).isEqualTo(new RoomCode("BKT47")).hasToString("BKT47");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "BKT4", "BKT477", "BAT47", "BKT40", "BK T47", "BKT4é", "ＢＫＴ４７", "../47", "B\u0000T47"})
    void aCodeThatWeWouldNotMakeIsRefused(String typed) {
        assertThatExceptionOfType(InvalidMessage.class)
                .isThrownBy(() -> new RoomCode(typed))
                .satisfies(invalid -> assertThat(invalid.code()).isEqualTo(ErrorCode.ROOM_CODE_INVALID));
    }

    @Test
    void aMegabyteIsRefused() {
        assertThatExceptionOfType(InvalidMessage.class).isThrownBy(() -> new RoomCode(" ".repeat(1 << 20) + "BKT47"));
    }

    @Test
    void theAlphabetHasNoLetterTwiceAndNoneToMistake() {
        assertThat(ProtocolLimits.ROOM_CODE_ALPHABET.chars())
                .doesNotHaveDuplicates()
                .hasSize(27);
        assertThat(ProtocolLimits.ROOM_CODE_ALPHABET).doesNotContainPattern("[AEIOULY01]");
    }
}
