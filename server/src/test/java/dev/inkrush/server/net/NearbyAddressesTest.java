package dev.inkrush.server.net;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NearbyAddressesTest {
    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "192.168.0.7"})
    void nobodyNearbyIsSentToAServerThatListensToOneAddress(String host) {
        assertThat(NearbyAddresses.of(host)).isEmpty();
    }

    @Test
    void phonesAreSentToAddressesThatCanBeTypedAndAreNotTheirOwn() {
        assertThat(NearbyAddresses.of("0.0.0.0"))
                .allSatisfy(address -> assertThat(address)
                        .matches("\\d+\\.\\d+\\.\\d+\\.\\d+")
                        .doesNotStartWith("127.")
                        .doesNotStartWith("169.254."));
    }
}
