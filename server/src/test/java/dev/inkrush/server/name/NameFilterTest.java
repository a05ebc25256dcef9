package dev.inkrush.server.name;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inkrush.protocol.PlayerName;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NameFilterTest {
    private static final NameFilter SHIPPED = NameFilter.shipped();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fuck",
                "Fuck you",
                "xXfuckerXx",
                "FUUUUCK",
                "f u c k",
                "f.u.c.k",
                "f_u_c_k you",
                "fück",
                "ｆｕｃｋ",
                "sh1t",
                "sh!t",
                "Shit!",
                "shit123",
                "$hit",
                "a55hole",
                "N1gg3r",
                "tlqkf",
                "🖕",
            })
    void whatNoClassShouldReadInEnglishIsRefused(String name) {
        assertThat(SHIPPED.allows(PlayerName.normalise(name))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "시발", "시 발", "시1발", "시.발", "ㅅㅣㅂㅏㄹ", "ㅅㅂ", "ㅅ ㅂ", "아ㅅㅂ진짜", "씨발놈아", "야이씨발", "병신", "개새끼", "개 새 끼", "ㅄ",
                "지랄하네", "보지",
            })
    void whatNoClassShouldReadInKoreanIsRefused(String name) {
        assertThat(SHIPPED.allows(PlayerName.normalise(name))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Scunthorpe",
                "Matsushita",
                "Cassandra",
                "Essex",
                "Dick Grayson",
                "Niger",
                "Class 4B",
                "Wankel",
                "Therapist",
                "Grape",
                "Peacock",
                "Hancock 455",
                "Sussex 55",
                "A B C D E",
                "Team 8008",
                "J.R.R.",
            })
    void innocentEnglishPasses(String name) {
        assertThat(SHIPPED.allows(PlayerName.normalise(name))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "시발점", "시발역", "다시 발견", "다시발견", "다시바라봐", "시바견", "새끼고양이", "못본척", "그림보지마", "혼자지롱", "나연 🎨", "김병 신발",
                "ㅋㅋㅋㅋ", "가 나 다 라", "수달 7", "건강간식", "의자위고양이", "다시팔아요", "이야동물원",
            })
    void innocentKoreanPasses(String name) {
        assertThat(SHIPPED.allows(PlayerName.normalise(name))).isTrue();
    }

    @Test
    void aListSaysHowMuchOfAWordItMeans() {
        NameFilter filter = new NameFilter(List.of("# words", "", "cat", "dog*", "*pig*", "=ㅋㅋ", "!pigeon"));
        assertThat(List.of("cat", "a cat", "dogs", "guineapigs", "아ㅋㅋ")).noneMatch(filter::allows);
        assertThat(List.of("cats", "hotdog", "pigeon", "pigeons", "ㅋ아ㅋ")).allMatch(filter::allows);
        assertThat(filter.allows("pigeonpig")).isFalse();
    }
}
