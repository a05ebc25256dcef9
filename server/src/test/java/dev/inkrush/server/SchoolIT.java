package dev.inkrush.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inkrush.protocol.BinaryCodec;
import dev.inkrush.protocol.InkVisibility;
import dev.inkrush.protocol.Role;
import dev.inkrush.protocol.RoomCode;
import dev.inkrush.server.live.Limits;
import dev.inkrush.server.live.LiveClient;
import dev.inkrush.server.live.LiveServer;
import dev.inkrush.server.recording.DrawingFile;
import dev.inkrush.server.recording.TestDrawings;
import dev.inkrush.server.replay.Replay;
import dev.inkrush.server.replay.ReplayObserver;
import dev.inkrush.server.replay.ReplayReport;
import dev.inkrush.server.time.SystemClock;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A school is one address: whole classes draw behind it at once, each with a 60 Hz pen, at default settings. */
class SchoolIT {
    private static final int PEN_HZ = 60;
    private static final double MOST_BYTES_A_POINT = 8;

    /** A server's frame is not masked; its header has two bytes up to this payload, four above. */
    private static final int LONGEST_SHORT_PAYLOAD = 125;

    @TempDir
    private Path folder;

    /** In one room, and in five that play at once. */
    @ParameterizedTest
    @CsvSource({"1,40", "5,8"})
    void fortyDrawingBehindOneAddressMeetNoLimit(int rooms, int players) throws IOException {
        try (LiveServer server = LiveServer.start(folder.resolve("data"), Limits.FROM_AFAR)) {
            ReplayReport report =
                    replay(server, rooms, players, InkVisibility.LIVE).run(played -> {});
            assertThat(report.errorKinds()).isEmpty();
            assertThat(report.played()).isEqualTo(report.drawings()).isGreaterThanOrEqualTo(40);
            assertThat(server.get("/metrics").lines())
                    .filteredOn(line -> line.matches("inkrush_(refusals|closes|connections_refused)_total.*"))
                    .hasSizeGreaterThan(3)
                    .allSatisfy(line -> assertThat(line).endsWith(" 0.0"));
        }
    }

    /** Counted at each client's socket: all ticks with their headers, over all points drawn in the room. */
    @ParameterizedTest
    @CsvSource({"2,LIVE", "2,AT_REVEAL", "8,LIVE", "40,LIVE", "40,AT_REVEAL"})
    void noReceiverPaysMoreThanEightBytesAPoint(int players, InkVisibility ink) throws IOException {
        try (LiveServer server = LiveServer.start(folder.resolve("data"))) {
            ReplayReport report = replay(server, 1, players, ink).run(played -> {});
            assertThat(report.errorKinds()).isEmpty();
            assertThat(report.bytesPerPointDown()).isPositive();
            assertThat(report.bytesPerPointDownWorst()).isLessThanOrEqualTo(MOST_BYTES_A_POINT);
        }
    }

    /**
     * A spectator is told the whole wall, whether the page shows all of it or follows one player. Counted as it came: all
     * ticks with their headers, over all points in them.
     */
    @ParameterizedTest
    @ValueSource(ints = {1, 8, 40})
    void noSpectatorPaysMoreThanEightBytesAPoint(int players) throws IOException {
        try (LiveServer server = LiveServer.start(folder.resolve("data"));
                LiveClient spectator = server.player("Sam")) {
            replay(server, 1, players, InkVisibility.LIVE).follow(new Guest(spectator, 50 * players));
            List<byte[]> ticks = spectator.binaries().stream()
                    .filter(frame -> BinaryCodec.isTick(ByteBuffer.wrap(frame)))
                    .toList();
            int points = ticks.stream()
                    .map(frame -> BinaryCodec.decodeTick(ByteBuffer.wrap(frame)))
                    .flatMap(tick -> tick.deltas().stream())
                    .mapToInt(seat -> seat.ink().pointCount())
                    .sum();
            int bytes = ticks.stream()
                    .mapToInt(frame -> frame.length + (frame.length <= LONGEST_SHORT_PAYLOAD ? 2 : 4))
                    .sum();
            assertThat(points).isGreaterThan(50 * players);
            assertThat((double) bytes / points).isBetween(4.0, MOST_BYTES_A_POINT);
        }
    }

    /** Comes into the room before its players begin, and stays for so many guesses. */
    private static final class Guest implements ReplayObserver {
        private final LiveClient spectator;
        private final CompletableFuture<Void> enough = new CompletableFuture<>();
        private int guessesLeft;

        Guest(LiveClient spectator, int guesses) {
            this.spectator = spectator;
            this.guessesLeft = guesses;
        }

        @Override
        public void ready(int room, RoomCode code, Runnable start) {
            spectator.join(code, Role.SPECTATOR);
            start.run();
        }

        @Override
        public CompletableFuture<Void> enough() {
            return enough;
        }

        @Override
        public void guessed(int room, double millis) {
            if (--guessesLeft == 0) {
                enough.complete(null);
            }
        }
    }

    /** Everybody draws the same two of our own drawings. */
    private Replay replay(LiveServer server, int rooms, int players, InkVisibility ink) throws IOException {
        Path file = folder.resolve("class.ndjson");
        Files.writeString(file, "");
        for (String line : Files.readAllLines(TestDrawings.ownTo(folder.resolve("own.ndjson")))
                .subList(0, 2)) {
            Files.write(file, Collections.nCopies(rooms * players, line), StandardOpenOption.APPEND);
        }
        URI url = URI.create("ws://127.0.0.1:" + server.port() + "/ws");
        Replay.Order order =
                new Replay.Order(url, new DrawingFile(file), players, rooms, 1, PEN_HZ, ink, Integer.MAX_VALUE);
        return new Replay(order, new SystemClock());
    }
}
