package dev.inkrush.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inkrush.protocol.InkVisibility;
import dev.inkrush.server.live.LiveServer;
import dev.inkrush.server.recording.DrawingFile;
import dev.inkrush.server.recording.TestDrawings;
import dev.inkrush.server.replay.Replay;
import dev.inkrush.server.replay.ReplayReport;
import dev.inkrush.server.time.SystemClock;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A school is one address: whole classes draw behind it at once, each with a 60 Hz pen, at default settings. */
class SchoolIT {
    private static final int PEN_HZ = 60;
    private static final double MOST_BYTES_A_POINT = 8;

    @TempDir
    private Path folder;

    @Test
    void fortyDrawingBehindOneAddressMeetNoLimit() throws IOException {
        try (LiveServer server = LiveServer.start(folder.resolve("data"))) {
            ReplayReport report = draw(server, 40, InkVisibility.LIVE);
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
            ReplayReport report = draw(server, players, ink);
            assertThat(report.errorKinds()).isEmpty();
            assertThat(report.bytesPerPointDown()).isPositive();
            assertThat(report.bytesPerPointDownWorst()).isLessThanOrEqualTo(MOST_BYTES_A_POINT);
        }
    }

    /** Everybody draws the same two of our own drawings. */
    private ReplayReport draw(LiveServer server, int players, InkVisibility ink) throws IOException {
        Path file = folder.resolve("class.ndjson");
        Files.writeString(file, "");
        for (String line : Files.readAllLines(TestDrawings.ownTo(folder.resolve("own.ndjson")))
                .subList(0, 2)) {
            Files.write(file, Collections.nCopies(players, line), StandardOpenOption.APPEND);
        }
        URI url = URI.create("ws://127.0.0.1:" + server.port() + "/ws");
        Replay.Order order =
                new Replay.Order(url, new DrawingFile(file), players, 1, 1, PEN_HZ, ink, Integer.MAX_VALUE);
        return new Replay(order, new SystemClock()).run(played -> {});
    }
}
