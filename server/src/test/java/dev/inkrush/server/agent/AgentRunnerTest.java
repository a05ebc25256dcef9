package dev.inkrush.server.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.inkrush.server.testkit.CapturedLog;
import dev.inkrush.server.time.SystemClock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

final class AgentRunnerTest {
    private final Doorbell doorbell = new Doorbell();
    private final BoundedQueue<Runnable> queue =
            new BoundedQueue<>(1_024, new OverflowPolicy("test", "Nothing."), doorbell);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Confined confined = new Confined();

    /** Runs what is queued, and has nothing to do by the clock. */
    private final Agent agent = new Agent() {
        @Override
        public int doWork(long nowNanos) {
            confined.claim();
            return queue.drain(Runnable::run, 16);
        }

        @Override
        public void onClose() {
            confined.assertOwner();
            closed.countDown();
        }
    };

    private AgentRunner started() {
        AgentRunner runner = new AgentRunner("test-agent", agent, doorbell, new SystemClock());
        runner.start();
        return runner;
    }

    @Test
    void everythingQueuedIsDoneOnTheAgentsThreadAndTheLastWordIsClose() throws InterruptedException {
        int times = 500;
        try (AgentRunner runner = started()) {
            for (int i = 0; i < times; i++) {
                CountDownLatch done = new CountDownLatch(1);
                assertThat(queue.offer(() -> {
                            confined.assertOwner();
                            done.countDown();
                        }))
                        .isTrue();
                assertThat(done.await(5, TimeUnit.SECONDS)).isTrue();
            }
            assertThat(runner.failures()).isZero();
        }
        assertThat(closed.getCount()).isZero();
    }

    @Test
    void aCycleThatThrowsIsCountedAndTheNextOneRuns() throws InterruptedException {
        try (CapturedLog log = new CapturedLog(AgentRunner.class);
                AgentRunner runner = started()) {
            CountDownLatch done = new CountDownLatch(1);
            queue.offer(() -> {
                throw new IllegalStateException("provoked");
            });
            queue.offer(done::countDown);
            assertThat(done.await(5, TimeUnit.SECONDS)).isTrue();
            assertThat(runner.failures()).isOne();
            assertThat(log.messages()).containsExactly("A cycle of test-agent failed; the next one runs");
        }
    }

    @Test
    void whatIsConfinedIsRefusedToOtherThreads() throws InterruptedException {
        AtomicReference<Throwable> caught = new AtomicReference<>();
        Confined mine = new Confined();
        assertThatThrownBy(mine::assertOwner).isInstanceOf(IllegalStateException.class);
        mine.claim();
        mine.assertOwner();
        Thread other = new Thread(() -> {
            mine.claim();
            try {
                mine.assertOwner();
            } catch (IllegalStateException expected) {
                caught.set(expected);
            }
        });
        other.start();
        other.join();
        assertThat(caught.get()).hasMessageContaining("send a command instead");
    }
}
