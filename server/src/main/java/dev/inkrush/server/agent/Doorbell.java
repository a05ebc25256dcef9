package dev.inkrush.server.agent;

import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Wakes the one thread that waits at it. Whoever has queued work rings; a ring between the waiter's last look at its
 * queue and its sleep is not lost. May be rung from any thread.
 */
public final class Doorbell {
    private volatile @Nullable Thread sleeper;

    public void ring() {
        // Queues publish an element with less than a full fence: without this one the look at the sleeper could
        // overtake the element, and the sleeper's last look at the queue would miss what nobody rings for.
        VarHandle.fullFence();
        Thread waiting = sleeper;
        if (waiting != null) {
            LockSupport.unpark(waiting);
        }
    }

    /** Announces that the calling thread is about to sleep: from here on a ring wakes it. */
    void prepare() {
        sleeper = Thread.currentThread();
    }

    /** Sleeps until rung, for at most {@code nanos}; may also return for no reason. */
    void await(long nanos) {
        LockSupport.parkNanos(this, nanos);
        sleeper = null;
    }

    /** Takes {@link #prepare} back: there was work after all. */
    void cancel() {
        sleeper = null;
    }
}
