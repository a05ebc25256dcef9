package dev.inkrush.server.replay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PercentilesTest {
    @Test
    void aPercentileIsTheSmallestValueThatSoManyDoNotExceed() {
        Percentiles hundred = new Percentiles();
        for (int i = 100; i >= 1; i--) {
            hundred.add(i);
        }
        assertThat(hundred.at(50)).isEqualTo(50);
        assertThat(hundred.at(90)).isEqualTo(90);
        assertThat(hundred.at(99)).isEqualTo(99);
        assertThat(hundred.at(100)).isEqualTo(100);
    }

    @Test
    void oneValueIsEveryPercentileAndNoneIsZero() {
        Percentiles one = new Percentiles();
        assertThat(one.at(99)).isZero();
        one.add(2.34567);
        assertThat(one.at(1)).isEqualTo(2.346);
        assertThat(one.at(99)).isEqualTo(2.346);
    }
}
