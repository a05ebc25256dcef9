package dev.inkrush.server.net;

import dev.inkrush.server.config.NetConfig;
import dev.inkrush.server.time.Clock;

/**
 * How much one client may send, and how much it is forgiven. Messages and points are counted apart, so that ink never
 * crowds out a leave. Confined to the client's event loop.
 */
final class Allowance {
    private final Clock clock;
    private final TokenBucket messages;
    private final TokenBucket points;
    private final TokenBucket faults;
    private final TokenBucket patience;

    Allowance(NetConfig config, Clock clock) {
        long now = clock.nanoTime();
        this.clock = clock;
        messages = new TokenBucket(config.messages(), now);
        points = new TokenBucket(config.points(), now);
        faults = new TokenBucket(config.faults(), now);
        patience = new TokenBucket(config.patience(), now);
    }

    /** Whether a message with so many points is within the rates. */
    boolean takes(int pointCount) {
        long now = clock.nanoTime();
        return messages.take(1, now) && points.take(pointCount, now);
    }

    /** Whether one more message over the rates is answered rather than the end. */
    boolean forgivesHaste() {
        return patience.take(1, clock.nanoTime());
    }

    /** Whether one more message that is none is answered rather than the end. */
    boolean forgivesFault() {
        return faults.take(1, clock.nanoTime());
    }
}
