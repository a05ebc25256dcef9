package dev.inkrush.server.time;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;

/**
 * Time that the calling thread has spent on a core, for measuring what work costs while other work shares the machine.
 * Differences mean something within one thread only.
 */
public final class ThreadCpuClock implements Clock {
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    @Override
    public long nanoTime() {
        return threads.getCurrentThreadCpuTime();
    }

    @Override
    public Instant now() {
        return Instant.now();
    }
}
