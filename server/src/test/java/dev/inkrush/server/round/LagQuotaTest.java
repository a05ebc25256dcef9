package dev.inkrush.server.round;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class LagQuotaTest {
    private final LagQuota quota = new LagQuota();

    @Test
    void nothingIsForgivenUnmeasured() {
        assertThat(quota.spend()).isZero();
    }

    @Test
    void halfOfTheWayThereAndBackIsForgiven() {
        quota.measured(80);
        assertThat(quota.spend()).isEqualTo(40);
    }

    @Test
    void farFriendsAreForgivenFullyRoundAfterRound() {
        quota.measured(190);
        for (int round = 0; round < 20; round++) {
            quota.refill();
            assertThat(quota.spend()).isEqualTo(95);
        }
    }

    @Test
    void whoPretendsToBeFarAwayGainsNoMoreThanTheRefill() {
        quota.measured(60_000);
        quota.refill();
        assertThat(quota.spend()).as("what there was at first, and one refill").isEqualTo(300);
        for (int round = 0; round < 20; round++) {
            quota.refill();
            assertThat(quota.spend()).isEqualTo(100);
        }
    }

    @Test
    void whatIsSavedUpHasALimit() {
        for (int round = 0; round < 20; round++) {
            quota.refill();
        }
        quota.measured(60_000);
        assertThat(quota.spend()).isEqualTo(300);
        assertThat(quota.spend()).isZero();
    }

    @Test
    void oneSlowPingIsNotTheWay() {
        quota.measured(40);
        quota.measured(440);
        assertThat(quota.spend()).isEqualTo(70);
        for (int i = 0; i < 20; i++) {
            quota.measured(40);
        }
        assertThat(quota.spend()).isBetween(20, 21);
    }
}
