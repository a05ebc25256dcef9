package dev.inkrush.server.config;

import dev.inkrush.server.room.RoomConfig;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything an operator decides about one server.
 *
 * @param host name or address to listen on; {@code 0.0.0.0} for all of this machine
 * @param port port to listen on, 0 for any free one
 * @param data folder for what must outlive the process; made when missing
 * @param redis where the boards' Redis is; null to start one under the data folder
 * @param model folder of the recogniser; null for the one that is shipped
 * @param allowedOrigins origins of pages from elsewhere that may connect, as {@code https://host:port}
 */
public record ServerConfig(
        String host,
        int port,
        Path data,
        @Nullable URI redis,
        @Nullable Path model,
        Set<String> allowedOrigins,
        NetConfig net,
        RoomConfig rooms,
        RestartConfig restart) {

    public static final String DEFAULT_HOST = "0.0.0.0";
    public static final int DEFAULT_PORT = 8080;
    public static final String DEFAULT_DATA = "inkrush-data";

    public ServerConfig {
        Allowed.check(!host.isBlank(), "--host is empty, but must be a name or an address of this machine.");
        Allowed.between("--port", port, 0, 65_535);
        Allowed.check(
                redis == null || Set.of("redis", "rediss").contains(String.valueOf(redis.getScheme())),
                "--redis is %s, but must begin with redis:// or rediss://.".formatted(redis));
        // No longer than a player's place is remembered without a connection.
        Allowed.between("--seat-wait-seconds", rooms.seatWait(), Duration.ofSeconds(1), Duration.ofMinutes(10));
        allowedOrigins = Set.copyOf(allowedOrigins);
        for (String origin : allowedOrigins) {
            Allowed.check(
                    origin.matches("https?://[^/\\s]+"),
                    "--allow-origin is %s, but must look like https://example.org without a path.".formatted(origin));
        }
    }

    /** The server that runs without any option, keeping its data in a folder. */
    public static ServerConfig defaults(Path data) {
        return new ServerConfig(
                DEFAULT_HOST,
                DEFAULT_PORT,
                data,
                null,
                null,
                Set.of(),
                NetConfig.DEFAULT,
                RoomConfig.DEFAULT,
                RestartConfig.DEFAULT);
    }
}
