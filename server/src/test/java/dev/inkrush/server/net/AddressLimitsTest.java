package dev.inkrush.server.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

class AddressLimitsTest {
    private final AddressLimits limits = new AddressLimits(2);

    @Test
    void anAddressHasSoManyConnectionsAndTheOthersAreUnaffected() throws UnknownHostException {
        InetAddress school = InetAddress.getByAddress(new byte[] {10, 0, 0, 1});
        InetAddress home = InetAddress.getByAddress(new byte[] {10, 0, 0, 2});
        assertThat(limits.enter(school)).isTrue();
        assertThat(limits.enter(school)).isTrue();
        assertThat(limits.enter(school)).isFalse();
        assertThat(limits.enter(home)).isTrue();
        limits.leave(school);
        assertThat(limits.enter(school)).isTrue();
        assertThat(limits.enter(school)).isFalse();
    }
}
