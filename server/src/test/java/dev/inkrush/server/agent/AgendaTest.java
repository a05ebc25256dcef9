package dev.inkrush.server.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AgendaTest {
    private final Agenda<String> agenda = new Agenda<>();

    private List<String> due(long nanos) {
        List<String> due = new ArrayList<>();
        for (String item = agenda.pollDue(nanos); item != null; item = agenda.pollDue(nanos)) {
            due.add(item);
        }
        return due;
    }

    @Test
    void whatIsDueComesInTheOrderOfItsTimeAndOnce() {
        agenda.put("late", 30);
        agenda.put("soon", 10);
        agenda.put("then", 20);
        agenda.put("also soon", 10);
        assertThat(agenda.idleNanos(4)).isEqualTo(6);
        assertThat(due(9)).isEmpty();
        assertThat(due(20)).containsExactly("soon", "also soon", "then");
        assertThat(due(20)).isEmpty();
        assertThat(agenda.idleNanos(20)).isEqualTo(10);
    }

    @Test
    void anItemIsThereOnceAndCanBeMovedOrTakenOff() {
        agenda.put("a", 10);
        agenda.put("a", 30);
        agenda.put("b", 20);
        assertThat(due(25)).containsExactly("b");
        agenda.remove("a");
        agenda.remove("never there");
        assertThat(due(99)).isEmpty();
        assertThat(agenda.idleNanos(99)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void theClockMayWrap() {
        agenda.put("after", Long.MIN_VALUE + 5);
        agenda.put("before", Long.MAX_VALUE - 5);
        assertThat(due(Long.MAX_VALUE - 1)).containsExactly("before");
        assertThat(agenda.idleNanos(Long.MAX_VALUE)).isEqualTo(6);
        assertThat(due(Long.MIN_VALUE + 5)).containsExactly("after");
    }
}
