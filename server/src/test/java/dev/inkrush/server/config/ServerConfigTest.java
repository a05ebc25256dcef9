package dev.inkrush.server.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.inkrush.server.room.RoomConfig;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ServerConfigTest {
    private static final Path DATA = Path.of("somewhere");

    @Test
    void defaultsAreSpeltOut() {
        assertThat(ServerConfig.defaults(DATA))
                .isEqualTo(new ServerConfig(
                        "0.0.0.0",
                        8080,
                        DATA,
                        null,
                        null,
                        Set.of(),
                        NetConfig.DEFAULT,
                        RoomConfig.DEFAULT,
                        RestartConfig.DEFAULT));
        assertThat(RestartConfig.DEFAULT)
                .isEqualTo(new RestartConfig(Duration.ofSeconds(60), Duration.ofSeconds(5), Duration.ofMinutes(10)));
        assertThat(NetConfig.DEFAULT)
                .isEqualTo(new NetConfig(
                        2_000,
                        Duration.ofSeconds(15),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(5),
                        new Rate(60, 240),
                        new Rate(2_000, 10_000),
                        new Rate(1, 20),
                        new Rate(10, 300),
                        Duration.ofSeconds(20),
                        8_388_608,
                        true));
    }

    @Test
    void aWrongValueIsNamedWithWhatIsAllowed() {
        assertRefused(() -> with("", 1, null, Set.of()), "--host is empty");
        assertRefused(() -> with("x", -1, null, Set.of()), "--port is -1, but must be between 0 and 65535.");
        assertRefused(
                () -> with("x", 1, URI.create("http://x"), Set.of()),
                "--redis is http://x, but must begin with redis:// or rediss://.");
        assertRefused(() -> with("x", 1, null, Set.of("example.org")), "--allow-origin is example.org, but must look");
        assertRefused(
                () -> new RestartConfig(Duration.ofSeconds(-1), Duration.ZERO, Duration.ZERO),
                "--drain-seconds is -1.0 s, but must be between 0.0 s and 600.0 s.");
        assertRefused(
                () -> rooms(RoomConfig.DEFAULT.withSeatWait(Duration.ZERO)),
                "--seat-wait-seconds is 0.0 s, but must be between 1.0 s and 600.0 s.");
        assertRefused(
                () -> NetConfig.DEFAULT.withSlowDeadline(Duration.ZERO),
                "--slow-seconds is 0.0 s, but must be between 1.0 s and 600.0 s.");
        assertRefused(() -> new Rate(10, 5), "burst is 5, but must be between 10 and");
    }

    private static ServerConfig with(String host, int port, @Nullable URI redis, Set<String> origins) {
        return new ServerConfig(
                host, port, DATA, redis, null, origins, NetConfig.DEFAULT, RoomConfig.DEFAULT, RestartConfig.DEFAULT);
    }

    private static ServerConfig rooms(RoomConfig rooms) {
        return new ServerConfig("x", 1, DATA, null, null, Set.of(), NetConfig.DEFAULT, rooms, RestartConfig.DEFAULT);
    }

    private static void assertRefused(ThrowingCallable making, String sentence) {
        assertThatThrownBy(making).isInstanceOf(SetupException.class).hasMessageStartingWith(sentence);
    }
}
