package dev.inkrush.server.net;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inkrush.server.testkit.FakeClock;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class NeighbourhoodsTest {
    private final FakeClock clock = new FakeClock();
    private final Neighbourhoods neighbourhoods = new Neighbourhoods(clock, true);

    @Test
    void anAddressMakesAsManyRoomsAsASchoolNeedsAndThenOneASecond() throws UnknownHostException {
        Neighbourhood school = neighbourhoods.of(InetAddress.getByName("10.0.0.1"));
        for (int room = 0; room < 200; room++) {
            assertThat(school.takesRoom()).isTrue();
        }
        assertThat(school.takesRoom()).isFalse();
        clock.advance(Duration.ofSeconds(1));
        assertThat(school.takesRoom()).isTrue();
        assertThat(school.takesRoom()).isFalse();
        assertThat(neighbourhoods.of(InetAddress.getByName("10.0.0.2")).takesRoom())
                .isTrue();
    }

    @Test
    void codesMayBeTriedUntilTooManyWereWrong() throws UnknownHostException {
        Neighbourhood guesser = neighbourhoods.of(InetAddress.getByName("10.0.0.1"));
        for (int code = 0; code < 200; code++) {
            assertThat(guesser.mayTryCode()).isTrue();
            guesser.triedInVain();
        }
        assertThat(guesser.mayTryCode()).isFalse();
        clock.advance(Duration.ofSeconds(1));
        assertThat(guesser.mayTryCode()).isTrue();
        assertThat(guesser.mayTryCode()).as("asking costs nothing").isTrue();
    }

    @Test
    void reconnectingDoesNotFillABudget() throws UnknownHostException {
        InetAddress address = InetAddress.getByName("10.0.0.1");
        for (int room = 0; room < 200; room++) {
            neighbourhoods.of(address).takesRoom();
        }
        assertThat(neighbourhoods.of(address).takesRoom()).isFalse();
    }

    @Test
    void allAddressesOfANetworkOfTheNewProtocolAreOne() throws UnknownHostException {
        assertThat(Neighbourhoods.key(InetAddress.getByName("2001:db8:1:2:3:4:5:6")))
                .isEqualTo(Neighbourhoods.key(InetAddress.getByName("2001:db8:1:2:ffff::1")))
                .isNotEqualTo(Neighbourhoods.key(InetAddress.getByName("2001:db8:1:3:3:4:5:6")));
    }

    @Test
    void theOperatorsOwnMachineHasNoLimit() {
        Neighbourhood own = neighbourhoods.of(InetAddress.getLoopbackAddress());
        for (int room = 0; room < 1_000; room++) {
            assertThat(own.takesRoom()).isTrue();
            own.triedInVain();
        }
        assertThat(own.mayTryCode()).isTrue();
    }
}
