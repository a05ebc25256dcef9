package dev.inkrush.server.time;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** The machine's clocks, moved ahead on command, so that no test waits for minutes. */
public final class SkippingClock implements Clock {
    private final Clock machine = new SystemClock();
    private final AtomicLong skippedNanos = new AtomicLong();

    public void skip(Duration time) {
        skippedNanos.addAndGet(time.toNanos());
    }

    @Override
    public long nanoTime() {
        return machine.nanoTime() + skippedNanos.get();
    }

    @Override
    public Instant now() {
        return machine.now().plusNanos(skippedNanos.get());
    }
}
