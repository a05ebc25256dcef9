package dev.inkrush.server.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inkrush.protocol.InkVisibility;
import dev.inkrush.server.live.LiveServer;
import dev.inkrush.server.recording.DrawingFile;
import dev.inkrush.server.recording.TestDrawings;
import dev.inkrush.server.time.Randomness;
import dev.inkrush.server.time.SystemClock;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A class on a bad network: connections break in every way while ink is drawn, and nothing comes of it. */
class BrokenConnectionsIT {
    private static final int PLAYERS = 8;
    private static final double SPEED = 3;
    private static final double SHARE = 0.6;
    private static final int STEP = 512;
    private static final int OWN = 4;

    @TempDir
    private Path folder;

    @Test
    void inkGuessesSeatsAndPointsAreThoseOfTheUndisturbedRun() throws IOException {
        long seed = Long.getLong("seed", Randomness.secure().nextInt());
        try (LiveServer server = LiveServer.start(folder.resolve("data"))) {
            URI url = URI.create("ws://127.0.0.1:" + server.port() + "/ws");
            Replay.Order order =
                    new Replay.Order(url, drawings(), PLAYERS, 1, SPEED, 0, InkVisibility.LIVE, Integer.MAX_VALUE);
            CutReport report = new Replay(order, new SystemClock()).runCut(SHARE, seed, played -> {});
            assertThat(report.undisturbed().errorKinds()).isEmpty();
            assertThat(report.disturbed().errorKinds()).as("-Dseed=" + seed).isEmpty();
            assertThat(report.disturbed().played())
                    .isEqualTo(report.undisturbed().played())
                    .isEqualTo(report.disturbed().drawings());
            assertThat(report.differences()).as("-Dseed=" + seed).isEmpty();
            assertThat(report.lossless()).isTrue();
            assertThat(report.cuts()).as("-Dseed=" + seed).containsOnlyKeys(Fault.values());
            assertThat(report.recovered() + report.retold())
                    .isGreaterThanOrEqualTo(report.cuts().values().stream()
                            .mapToInt(Integer::intValue)
                            .sum());
            assertThat(report.framesAgain()).isPositive();
        }
    }

    /** Some of our own drawings, each drawn by the whole class, and a few real ones where there are any. */
    private DrawingFile drawings() throws IOException {
        List<String> own = Files.readAllLines(TestDrawings.ownTo(folder.resolve("own.ndjson")));
        List<String> lines =
                new ArrayList<>(Files.readAllLines(TestDrawings.sampleTo(folder.resolve("all.ndjson"), STEP)));
        lines.removeAll(own);
        own.subList(0, OWN).forEach(line -> lines.addAll(Collections.nCopies(PLAYERS, line)));
        return new DrawingFile(Files.write(folder.resolve("class.ndjson"), lines));
    }
}
