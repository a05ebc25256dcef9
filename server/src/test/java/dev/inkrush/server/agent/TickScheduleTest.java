package dev.inkrush.server.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class TickScheduleTest {
    @Test
    void delaysDoNotAddUp() {
        TickSchedule ticks = new TickSchedule(1_000, 50);
        assertThat(ticks.due(1_049)).isFalse();
        assertThat(ticks.due(1_063)).isTrue();
        assertThat(ticks.idleNanos(1_063)).isEqualTo(37);
        assertThat(ticks.due(1_099)).isFalse();
        assertThat(ticks.due(1_100)).isTrue();
    }

    @Test
    void missedTicksAreOne() {
        TickSchedule ticks = new TickSchedule(0, 50);
        assertThat(ticks.due(1_024)).isTrue();
        assertThat(ticks.due(1_049)).isFalse();
        assertThat(ticks.due(1_050)).isTrue();
    }

    @Test
    void theClockMayWrap() {
        TickSchedule ticks = new TickSchedule(Long.MAX_VALUE - 20, 50);
        assertThat(ticks.due(Long.MAX_VALUE)).isFalse();
        assertThat(ticks.due(Long.MIN_VALUE + 28)).isFalse();
        assertThat(ticks.due(Long.MIN_VALUE + 29)).isTrue();
    }

    @Test
    void aTickTakesTime() {
        assertThatThrownBy(() -> new TickSchedule(0, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
