package dev.inkrush.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SettingsTest {
    @Test
    void whatIsLeftOutTakesItsDefault() {
        assertThat(settings(""))
                .isEqualTo(new Settings(
                        5,
                        20,
                        3,
                        8,
                        30,
                        InkVisibility.AT_REVEAL,
                        true,
                        List.of(),
                        false,
                        List.of(),
                        Judging.TIME,
                        0,
                        3))
                .isEqualTo(Settings.DEFAULT);
    }

    @Test
    void eachFieldIsTakenFromItsName() {
        Settings all = new Settings(
                1,
                6,
                2,
                4,
                7,
                InkVisibility.LIVE,
                false,
                List.of("animals"),
                true,
                List.of("cat", "dog"),
                Judging.INK,
                8,
                5);
        assertThat(settings("""
                                "rounds":1,"seconds":6,"countdownSeconds":2,"revealSeconds":4,"seats":7,"inkVisibility":"LIVE",
                                "endWhenAllRecognised":false,"themes":["animals"],"hardWords":true,"prompts":["cat","dog"],
                                "judging":"INK","teams":8,"teamBest":5
                                """)).isEqualTo(all);
        assertThat(all.but().build()).isEqualTo(all);
    }

    @Test
    void aRoomHasNoTeamOrSeveral() {
        assertThat(settings("\"teams\":2").teams()).isEqualTo(2);
        assertThat(decode("\"teams\":1"))
                .isEqualTo(new Rejected(ErrorCode.SETTINGS_INVALID, "teams is 1, allowed are 0 and 2 to 8"));
    }

    @ParameterizedTest
    @CsvSource({
        "rounds,1,20",
        "seconds,5,180",
        "countdownSeconds,0,10",
        "revealSeconds,0,60",
        "seats,1,40",
        "teams,0,8",
        "teamBest,1,40"
    })
    void aNumberMayLieInItsRangeAndNowhereElse(String field, int least, int most) {
        assertThat(decode("\"%s\":%d".formatted(field, least))).isInstanceOf(Decoded.class);
        assertThat(decode("\"%s\":%d".formatted(field, most))).isInstanceOf(Decoded.class);
        for (int outside : new int[] {least - 1, most + 1, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            assertThat(decode("\"%s\":%d".formatted(field, outside)))
                    .isEqualTo(new Rejected(
                            ErrorCode.SETTINGS_INVALID,
                            "%s is %d, allowed are %d to %d".formatted(field, outside, least, most)));
        }
    }

    @Test
    void everyRoundFitsIntoTheInkClockAndEverySeatIntoTheWire() {
        assertThat(180 * 1_000).isLessThanOrEqualTo(ProtocolLimits.MAX_INK_MILLIS);
        assertThat(40 - 1).isLessThanOrEqualTo(ProtocolLimits.MAX_SEAT);
    }

    @Test
    void aListHoldsAHundredWords() {
        String most = String.join(",", Collections.nCopies(ProtocolLimits.MAX_PROMPTS, "\"cat\""));
        assertThat(settings("\"prompts\":[" + most + "]").prompts()).hasSize(ProtocolLimits.MAX_PROMPTS);
        assertThat(decode("\"prompts\":[" + most + ",\"cat\"]"))
                .isEqualTo(new Rejected(ErrorCode.SETTINGS_INVALID, "number of prompts is 101, allowed are 0 to 100"));
    }

    private static Settings settings(String fields) {
        return decode(fields) instanceof Decoded(ClientMessage.ChangeSettings(Settings settings))
                ? settings
                : fail(fields);
    }

    private static DecodeResult decode(String fields) {
        return JsonCodec.decode("{\"type\":\"settings\",\"settings\":{" + fields + "}}");
    }
}
