package dev.inkrush.server.agent;

import java.util.concurrent.atomic.LongAdder;

/**
 * What happens to an element that finds its bounded queue full: the queue refuses it, and whoever offered it does what
 * this policy says. Counts how often. May be used from any thread.
 */
public final class OverflowPolicy {
    private final String queue;
    private final String consequence;
    private final LongAdder overflows = new LongAdder();

    /**
     * @param queue name of the queue in metrics, lower case with underscores
     * @param consequence what is lost, and why that is bearable
     */
    public OverflowPolicy(String queue, String consequence) {
        this.queue = queue;
        this.consequence = consequence;
    }

    public String queue() {
        return queue;
    }

    public String consequence() {
        return consequence;
    }

    /** Elements refused since the start. */
    public long overflows() {
        return overflows.sum();
    }

    void count() {
        overflows.increment();
    }
}
