package dev.inkrush.server;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The parts that have been started, to be stopped in the reverse order. Safe for any thread. */
final class Running implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Running.class);

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private volatile boolean stopping;

    /** Remembers a part that has been started; returns it. */
    synchronized <T extends AutoCloseable> T started(T part) {
        parts.push(part);
        return part;
    }

    /** Says that {@link #close} will follow soon. */
    void aboutToStop() {
        stopping = true;
    }

    /** Whether {@link #close} has begun or will soon. */
    boolean stopping() {
        return stopping;
    }

    /** Stops all parts, also after one has failed to; does nothing the second time. */
    @Override
    public synchronized void close() {
        stopping = true;
        while (!parts.isEmpty()) {
            AutoCloseable part = parts.pop();
            try {
                part.close();
            } catch (Exception failure) {
                LOG.warn("{} did not stop cleanly", part.getClass().getSimpleName(), failure);
            }
        }
    }
}
