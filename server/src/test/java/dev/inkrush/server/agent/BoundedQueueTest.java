package dev.inkrush.server.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class BoundedQueueTest {
    private final OverflowPolicy policy = new OverflowPolicy("test", "Nothing is lost but a number.");
    private final Doorbell doorbell = new Doorbell();

    @Test
    void whatDoesNotFitIsRefusedAndCounted() {
        BoundedQueue<Integer> queue = new BoundedQueue<>(4, policy, doorbell);
        assertThat(IntStream.range(0, 6).filter(queue::offer).count()).isEqualTo(4);
        assertThat(queue.policy().overflows()).isEqualTo(2);
        assertThat(drained(queue, 10)).containsExactly(0, 1, 2, 3);
        assertThat(queue.offer(4)).isTrue();
    }

    @Test
    void theReserveIsForThoseWhoCannotRepeat() {
        BoundedQueue<Integer> queue = new BoundedQueue<>(8, 2, policy, doorbell);
        assertThat(IntStream.range(0, 8).filter(queue::offer).count()).isEqualTo(6);
        assertThat(queue.offerReserved(6)).isTrue();
        assertThat(queue.offerReserved(7)).isTrue();
        assertThat(queue.offerReserved(8)).isFalse();
        assertThat(policy.overflows()).isEqualTo(3);
        assertThat(drained(queue, 3)).containsExactly(0, 1, 2);
        assertThat(queue.size()).isEqualTo(5);
    }

    @Test
    void aReserveMustLeaveRoom() {
        assertThatThrownBy(() -> new BoundedQueue<>(8, 8, policy, doorbell))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void manyThreadsOfferAndNothingIsLostOrSwapped() throws InterruptedException {
        int each = 3_000;
        BoundedQueue<int[]> queue = new BoundedQueue<>(128, policy, doorbell);
        List<Thread> producers = IntStream.range(0, 3)
                .mapToObj(producer -> new Thread(() -> {
                    for (int i = 0; i < each; i++) {
                        while (!queue.offer(new int[] {producer, i})) {
                            Thread.onSpinWait();
                        }
                    }
                }))
                .toList();
        producers.forEach(Thread::start);
        List<List<Integer>> received = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        int count = 0;
        while (count < 3 * each) {
            count += queue.drain(element -> received.get(element[0]).add(element[1]), 50);
            Thread.onSpinWait();
        }
        for (Thread producer : producers) {
            producer.join();
        }
        List<Integer> inOrder = IntStream.range(0, each).boxed().toList();
        assertThat(received).allSatisfy(numbers -> assertThat(numbers).isEqualTo(inOrder));
    }

    private static List<Integer> drained(BoundedQueue<Integer> queue, int limit) {
        List<Integer> elements = new ArrayList<>();
        queue.drain(elements::add, limit);
        return elements;
    }
}
