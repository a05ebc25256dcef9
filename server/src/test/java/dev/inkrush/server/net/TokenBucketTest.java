package dev.inkrush.server.net;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inkrush.server.config.Rate;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TokenBucketTest {
    private static final long START = -5_000_000_000L;

    private final TokenBucket bucket = new TokenBucket(new Rate(10, 20), START);

    @Test
    void aBurstIsTakenAtOnceAndNoMore() {
        assertThat(bucket.take(20, START)).isTrue();
        assertThat(bucket.take(1, START)).isFalse();
    }

    @Test
    void itRefillsWithTimeUpToTheBurst() {
        bucket.take(20, START);
        assertThat(bucket.take(10, afterMillis(999))).isFalse();
        assertThat(bucket.take(10, afterMillis(1_000))).isTrue();
        assertThat(bucket.take(21, afterMillis(3_600_000))).isFalse();
        assertThat(bucket.take(20, afterMillis(3_600_000))).isTrue();
    }

    @Test
    void whatIsRefusedCostsNothing() {
        assertThat(bucket.take(21, START)).isFalse();
        assertThat(bucket.take(20, START)).isTrue();
    }

    private static long afterMillis(long millis) {
        return START + TimeUnit.MILLISECONDS.toNanos(millis);
    }
}
