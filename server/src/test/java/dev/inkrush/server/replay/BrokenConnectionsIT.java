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
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A class on a bad network: connections break in every way while ink is drawn, and nothing comes of it. */
class BrokenConnectionsIT {
    private static final int PLAYERS = 12;
    private static final double SPEED = 2;
    private static final double SHARE = 0.6;
    private static final int STEP = 128;

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
            assertThat(report.differences()).as("-Dseed=" + seed).isEmpty();
            assertThat(report.disturbed().played())
                    .isEqualTo(report.undisturbed().played())
                    .isEqualTo(report.disturbed().drawings());
            assertThat(report.lossless()).isTrue();
            assertThat(report.cuts()).as("-Dseed=" + seed).containsOnlyKeys(Fault.values());
            assertThat(report.recovered() + report.retold())
                    .isGreaterThanOrEqualTo(report.cuts().values().stream()
                            .mapToInt(Integer::intValue)
                            .sum());
            assertThat(report.framesAgain()).isPositive();
        }
    }

    /** Our own drawings, each drawn by half of the class, and some real ones where there are any. */
    private DrawingFile drawings() throws IOException {
        List<String> own = Files.readAllLines(TestDrawings.ownTo(folder.resolve("own.ndjson")));
        List<String> lines = new ArrayList<>();
        for (int player = 0; player < PLAYERS / 2; player++) {
            lines.addAll(own);
        }
        lines.addAll(Files.readAllLines(TestDrawings.sampleTo(folder.resolve("sample.ndjson"), STEP)));
        return new DrawingFile(Files.write(folder.resolve("class.ndjson"), lines));
    }
}
