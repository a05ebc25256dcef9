package dev.inkrush.server.time;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The machine's clocks, moved ahead or stopped on command, so that no test waits for minutes. Safe for any thread. */
public final class SkippingClock implements Clock {
    private final Clock machine = new SystemClock();
    private long aheadNanos;
    private @Nullable Long stoppedNanos;

    public synchronized void skip(Duration time) {
        aheadNanos += time.toNanos();
    }

    /** From now on only {@link #skip} moves time. */
    public synchronized void stop() {
        stoppedNanos = machine.nanoTime();
    }

    /** Lets time go on from where it stands. */
    public synchronized void goOn() {
        aheadNanos = nanoTime() - machine.nanoTime();
        stoppedNanos = null;
    }

    @Override
    public synchronized long nanoTime() {
        return (stoppedNanos == null ? machine.nanoTime() : stoppedNanos) + aheadNanos;
    }

    @Override
    public synchronized Instant now() {
        return machine.now().plusNanos(nanoTime() - machine.nanoTime());
    }
}
