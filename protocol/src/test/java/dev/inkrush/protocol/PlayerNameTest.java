package dev.inkrush.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PlayerNameTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ana",
                "나연",
                "José María",
                "Ünlü-Öz",
                "李小龍",
                "山田 太郎",
                "Nguyễn Thị",
                "سارة",
                "שרה",
                "ณัฐ",
                "ශ්‍රී",
                "x",
                "12345678901234567890",
                "🎨",
                "👩🏽‍💻",
                "❤️‍🔥",
                "🏳️‍🌈",
                "O'Neill & Sons <3"
            })
    void aNameThatCanBeReadStaysAsItIs(String name) {
        assertThat(PlayerName.normalise(name)).isEqualTo(name);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("spellings")
    void differentWaysToWriteANameAreOne(String what, String raw, String stored) {
        assertThat(PlayerName.normalise(raw)).as(what).isEqualTo(stored);
        assertThat(PlayerName.normalise(stored)).isEqualTo(stored);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("misleading")
    void aNameThatMisleadsIsRefused(String what, String raw) {
        assertThatExceptionOfType(InvalidMessage.class)
                .as(what)
                .isThrownBy(() -> PlayerName.normalise(raw))
                .satisfies(invalid -> assertThat(invalid.code()).isEqualTo(ErrorCode.NAME_INVALID));
    }

    @Test
    void aMegabyteIsRefusedUnread() {
        assertThatExceptionOfType(InvalidMessage.class)
                .isThrownBy(() -> PlayerName.normalise("e\u0301\u0302\u0303".repeat(1 << 18)))
                .withMessage("name is too long");
    }

    @Test
    void lengthIsCountedInCodePoints() {
        String twenty = "🎨".repeat(ProtocolLimits.MAX_NAME_CODE_POINTS);
        assertThat(PlayerName.normalise(twenty)).isEqualTo(twenty);
    }

    static Stream<Arguments> spellings() {
        return Stream.of(
                arguments("spaces around", "  Ana \n", "Ana"),
                arguments("wide spaces around", "\u3000Ana\u00A0", "Ana"),
                arguments("spaces within", "Ana   Bo\u2003C", "Ana Bo C"),
                arguments("letter and mark", "Jose\u0301", "Jos\u00E9"),
                arguments("Hangul in parts", "\u1112\u1161\u11AB", "\uD55C"),
                arguments("\u212Bngstr\u00F6m sign", "\u212B", "\u00C5"));
    }

    static Stream<Arguments> misleading() {
        return Stream.of(
                arguments("empty", ""),
                arguments("spaces", "   "),
                arguments("wide spaces", "\u3000\u2003\u00A0"),
                arguments("21 letters", "aaaaaaaaaaaaaaaaaaaaa"),
                arguments("21 emoji", "🎨🎨🎨🎨🎨🎨🎨🎨🎨🎨🎨🎨🎨🎨🎨🎨🎨🎨🎨🎨🎨"),
                arguments("line break", "a\nb"),
                arguments("tabulator", "a\tb"),
                arguments("NUL", "a\u0000b"),
                arguments("escape", "\u001B[31mred"),
                arguments("delete", "a\u007F"),
                arguments("next line", "a\u0085b"),
                arguments("line separator", "a\u2028b"),
                arguments("paragraph separator", "a\u2029b"),
                arguments("right-to-left override", "abc\u202Egnp"),
                arguments("left-to-right override", "a\u202Db"),
                arguments("embedding", "a\u202Bb"),
                arguments("isolate", "a\u2067b"),
                arguments("right-to-left mark", "a\u200Fb"),
                arguments("zero width space", "a\u200Bb"),
                arguments("zero width non-joiner", "a\u200Cb"),
                arguments("word joiner", "a\u2060b"),
                arguments("byte order mark", "\uFEFFa"),
                arguments("soft hyphen", "a\u00ADb"),
                arguments("joiner alone", "\u200D"),
                arguments("joiner at the end", "a\u200D"),
                arguments("joiner at the beginning", "\u200Da"),
                arguments("two joiners", "a\u200D\u200Db"),
                arguments("joiner before a space", "a\u200D b"),
                arguments("joiner between letters", "a\u200Db"),
                arguments("joiner between digits", "1\u200D2"),
                arguments("Hangul filler", "\u3164"),
                arguments("Hangul filler between letters", "a\u3164b"),
                arguments("halfwidth Hangul filler", "\uFFA0a"),
                arguments("choseong filler", "a\u115F"),
                arguments("jungseong filler", "a\u1160"),
                arguments("empty Braille cell", "\u2800\u2800"),
                arguments("grapheme joiner", "a\u034Fb"),
                arguments("Mongolian vowel separator", "a\u180Eb"),
                arguments("variation selector alone", "\uFE0F"),
                arguments("marks alone", "\u0301\u0302"),
                arguments("tower of marks", "Z\u0301\u0302\u0303\u0304\u0305algo"),
                arguments("tag letters", "🏴\uDB40\uDC67\uDB40\uDC62"),
                arguments("half a pair", "a\uD83C"),
                arguments("halves in the wrong order", "\uDFA8\uD83C"),
                arguments("private use", "\uE000"),
                arguments("no character", "a\uFFFF"));
    }
}
