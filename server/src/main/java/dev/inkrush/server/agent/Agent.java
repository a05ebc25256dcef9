package dev.inkrush.server.agent;

/**
 * Work in portions. An agent is owned by one thread at a time, its runner's or a test's, and never blocks in
 * {@link #doWork}.
 */
public interface Agent {
    /**
     * Does what is due.
     *
     * @param nowNanos the time of this cycle, from {@link dev.inkrush.server.time.Clock#nanoTime}
     * @return how much was done; 0 lets the runner idle
     */
    int doWork(long nowNanos);

    /**
     * How long the agent can sleep if nobody rings, asked after a cycle without work.
     *
     * @return nanoseconds until something is due by the clock; {@link Long#MAX_VALUE} when nothing is
     */
    default long idleNanos(long nowNanos) {
        return Long.MAX_VALUE;
    }

    /** Called once, by the owning thread, after the last cycle. */
    default void onClose() {}
}
