package dev.inkrush.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ErrorCodeTest {
    @ParameterizedTest
    @EnumSource
    void anErrorIsOneSentence(ErrorCode code) {
        assertThat(code.sentence()).matches("[A-Z].{10,120}\\.").doesNotContain(". ");
    }

    @Test
    void noTwoErrorsSayTheSame() {
        assertThat(Arrays.stream(ErrorCode.values()).map(ErrorCode::sentence)).doesNotHaveDuplicates();
    }

    @Test
    void sentencesNameTheLimitsThatHold() {
        assertThat(ErrorCode.POINT_OFF_CANVAS.sentence())
                .contains(ProtocolLimits.CANVAS_WIDTH + " x " + ProtocolLimits.CANVAS_HEIGHT);
        assertThat(ErrorCode.NAME_INVALID.sentence()).contains("1 to " + ProtocolLimits.MAX_NAME_CODE_POINTS);
        assertThat(ErrorCode.PASSWORD_INVALID.sentence()).contains("most " + ProtocolLimits.MAX_PASSWORD_CODE_POINTS);
        assertThat(ErrorCode.ROOM_CODE_INVALID.sentence()).contains("five");
        assertThat(ProtocolLimits.ROOM_CODE_LENGTH).isEqualTo(5);
    }
}
