package dev.inkrush.server.cli;

import dev.inkrush.server.config.NetConfig;
import dev.inkrush.server.config.RestartConfig;
import dev.inkrush.server.config.ServerConfig;
import dev.inkrush.server.room.RoomConfig;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options of {@code serve}, as they are typed. */
final class ServeOptions {
    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = ServerConfig.DEFAULT_HOST,
            description = "Address to listen on; 0.0.0.0 is all of this machine. Default: ${DEFAULT-VALUE}.")
    private String host = ServerConfig.DEFAULT_HOST;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "" + ServerConfig.DEFAULT_PORT,
            converter = Port.class,
            description = "Port to listen on, 0 to 65535; 0 takes any free one. Default: ${DEFAULT-VALUE}.")
    private int port = ServerConfig.DEFAULT_PORT;

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            defaultValue = ServerConfig.DEFAULT_DATA,
            description = "Folder for what must outlive the server: results, boards, its key. Made when missing."
                    + " Default: ${DEFAULT-VALUE}.")
    private Path data = Path.of(ServerConfig.DEFAULT_DATA);

    @Option(
            names = "--redis",
            paramLabel = "URL",
            converter = RedisUrl.class,
            description = "Redis that holds the boards, as redis://host:port or rediss://host:port."
                    + " Default: one is started, and keeps its files in the data folder.")
    private @Nullable URI redis;

    @Option(
            names = "--model",
            paramLabel = "FOLDER",
            description = "Folder with a recogniser's manifest.json and its files. Default: the one that is shipped.")
    private @Nullable Path model;

    @Option(
            names = "--allow-origin",
            paramLabel = "ORIGIN",
            split = ",",
            description = "Page from elsewhere that may connect, as https://example.org; can be repeated."
                    + " Default: only the page that this server serves.")
    private Set<String> allowedOrigins = new LinkedHashSet<>();

    @Option(
            names = "--seat-wait-seconds",
            paramLabel = "SECONDS",
            defaultValue = "" + RoomConfig.DEFAULT_SEAT_WAIT_SECONDS,
            description = "How long a seat, its score and its drawing wait for a player whose connection has gone,"
                    + " 1 to 600. Default: ${DEFAULT-VALUE}.")
    private int seatWaitSeconds = RoomConfig.DEFAULT_SEAT_WAIT_SECONDS;

    @Option(
            names = "--slow-seconds",
            paramLabel = "SECONDS",
            defaultValue = "" + NetConfig.DEFAULT_SLOW_SECONDS,
            description = "How long a connection may leave unread what it was told before it is closed, 1 to 600."
                    + " Default: ${DEFAULT-VALUE}.")
    private int slowSeconds = NetConfig.DEFAULT_SLOW_SECONDS;

    @Option(
            names = "--drain-seconds",
            paramLabel = "SECONDS",
            defaultValue = "" + RestartConfig.DEFAULT_DRAIN_SECONDS,
            description = "How long a stop waits for rounds under way, 0 to 600; Ctrl-C again stops at once."
                    + " Default: ${DEFAULT-VALUE}.")
    private int drainSeconds = RestartConfig.DEFAULT_DRAIN_SECONDS;

    @Option(
            names = "--restore-minutes",
            paramLabel = "MINUTES",
            defaultValue = "" + RestartConfig.DEFAULT_RESTORE_MINUTES,
            description = "How long the server may have been away for its rooms to be there again, 0 to 1440;"
                    + " 0 for never. Default: ${DEFAULT-VALUE}.")
    private int restoreMinutes = RestartConfig.DEFAULT_RESTORE_MINUTES;

    @Option(
            names = OptionLayers.CONFIG_OPTION,
            paramLabel = "FILE",
            description = "File with options, a line each, as in 'port = 8080'. The command line and the environment"
                    + " go before it.")
    @SuppressWarnings("UnusedVariable") // Its value is wanted before options are read: see OptionLayers.
    private @Nullable Path config;

    /**
     * Checks the values.
     *
     * @throws dev.inkrush.server.config.SetupException when one is out of its range
     */
    ServerConfig toConfig() {
        RestartConfig restart = new RestartConfig(
                Duration.ofSeconds(drainSeconds), RestartConfig.DEFAULT.downtime(), Duration.ofMinutes(restoreMinutes));
        RoomConfig rooms = RoomConfig.DEFAULT.withSeatWait(Duration.ofSeconds(seatWaitSeconds));
        NetConfig net = NetConfig.DEFAULT.withSlowDeadline(Duration.ofSeconds(slowSeconds));
        return new ServerConfig(host, port, data, redis, model, allowedOrigins, net, rooms, restart);
    }

    private static final class RedisUrl implements ITypeConverter<URI> {
        @Override
        public URI convert(String text) {
            try {
                if (text.matches("rediss?://.+")) {
                    return new URI(text);
                }
            } catch (URISyntaxException garbled) {
                // Told as any other text that is no URL.
            }
            throw new TypeConversionException("'" + text + "' must look like redis://host:port or rediss://host:port");
        }
    }

    private static final class Port implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            if (text.matches("\\d{1,5}") && Integer.parseInt(text) <= 65_535) {
                return Integer.valueOf(text);
            }
            throw new TypeConversionException("'" + text + "' must be a number from 0 to 65535");
        }
    }
}
