package dev.inkrush.server.agent;

import dev.inkrush.server.time.Clock;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs an agent on a thread of its own: a cycle, then another at once if it did something, else sleep until the doorbell
 * rings or something is due. A cycle that throws is a bug: it is logged, counted, and the next cycle runs.
 */
public final class AgentRunner implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AgentRunner.class);

    /** Longest sleep; bounds what a ring lost to a bug could cost. */
    private static final long MAX_SLEEP_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private static final long CLOSE_TIMEOUT_MILLIS = 5_000;

    private final Agent agent;
    private final Doorbell doorbell;
    private final Clock clock;
    private final Thread thread;
    private volatile boolean running = true;
    private volatile long failures;

    /** Makes a runner; {@link #start} starts its thread. */
    public AgentRunner(String name, Agent agent, Doorbell doorbell, Clock clock) {
        this.agent = agent;
        this.doorbell = doorbell;
        this.clock = clock;
        this.thread = new Thread(this::run, name);
    }

    public void start() {
        thread.start();
    }

    /** Cycles that threw since the start. */
    public long failures() {
        return failures;
    }

    /** Lets the cycle under way finish, then ends the thread; waits up to five seconds for it. */
    @Override
    public void close() {
        running = false;
        doorbell.ring();
        try {
            thread.join(CLOSE_TIMEOUT_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (running) {
            if (cycle() == 0) {
                sleep();
            }
        }
        agent.onClose();
    }

    private int cycle() {
        try {
            return agent.doWork(clock.nanoTime());
        } catch (RuntimeException bug) {
            countFailure(bug);
            return 0;
        }
    }

    private void sleep() {
        doorbell.prepare();
        // The look after the announcement: work queued before it has rung nobody.
        if (!running || cycle() > 0) {
            doorbell.cancel();
            return;
        }
        long nanos = Math.min(MAX_SLEEP_NANOS, agent.idleNanos(clock.nanoTime()));
        if (nanos > 0) {
            doorbell.await(nanos);
        } else {
            doorbell.cancel();
        }
    }

    // Written by the agent's thread alone, so the increment loses nothing.
    @SuppressWarnings("NonAtomicVolatileUpdate")
    private void countFailure(RuntimeException bug) {
        failures++;
        LOG.error("A cycle of {} failed; the next one runs", thread.getName(), bug);
    }
}
