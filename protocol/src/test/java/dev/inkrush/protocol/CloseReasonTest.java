package dev.inkrush.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class CloseReasonTest {
    /** A close frame holds 125 bytes, two of them the code. */
    private static final int MAX_REASON_BYTES = 123;

    @Test
    void codesAreUnique() {
        assertThat(Arrays.stream(CloseReason.values()).map(CloseReason::code)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void theRangeOfACodeSaysWhetherToReconnect(CloseReason reason) {
        assertThat(reason.code()).isBetween(4000, 4999);
        assertThat(reason.reconnect()).isEqualTo(reason.code() <= 4499);
    }

    @ParameterizedTest
    @EnumSource
    void aReasonIsOneSentenceThatFitsIntoACloseFrame(CloseReason reason) {
        assertThat(reason.sentence().getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(MAX_REASON_BYTES);
        assertThat(reason.sentence()).matches("[A-Z][^.]*\\.");
    }

    @ParameterizedTest
    @EnumSource
    void aClosingMessageSaysWhenToComeBackOnlyWhereThatIsWanted(CloseReason reason) {
        assertThat(ServerMessage.Closing.of(reason, 700))
                .isEqualTo(new ServerMessage.Closing(
                        reason, reason.sentence(), reason.reconnect(), reason.reconnect() ? 700 : null));
    }
}
