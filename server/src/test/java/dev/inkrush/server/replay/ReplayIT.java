package dev.inkrush.server.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.inkrush.protocol.InkVisibility;
import dev.inkrush.server.config.SetupException;
import dev.inkrush.server.evaluate.Evaluation;
import dev.inkrush.server.evaluate.Evaluator;
import dev.inkrush.server.live.LiveServer;
import dev.inkrush.server.recording.DrawingFile;
import dev.inkrush.server.recording.TestDrawings;
import dev.inkrush.server.scoring.onnx.Recogniser;
import dev.inkrush.server.time.SystemClock;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drawings through a real server and real WebSockets. */
class ReplayIT {
    private static final int STEP = 64;
    private static final double SPEED = 6;

    @TempDir
    private static Path folder;

    private static LiveServer server;

    @BeforeAll
    static void start() {
        server = LiveServer.start(folder.resolve("data"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void whatTheServerGuessesIsWhatEvaluateGuessesDrawingByDrawing() {
        DrawingFile drawings = new DrawingFile(TestDrawings.sampleTo(folder.resolve("sample.ndjson"), STEP));
        ReplayReport replayed = replay(drawings, 3, 6);
        Evaluation evaluated = new Evaluator(Recogniser.shipped()).evaluate(drawings, UnaryOperator.identity());
        assertThat(replayed.errorKinds()).isEmpty();
        assertThat(replayed.played()).isEqualTo(replayed.drawings()).isEqualTo(evaluated.drawings());
        assertThat(replayed.guesses())
                .isEqualTo(evaluated.guesses())
                .noneSatisfy(guess -> assertThat(guess.guesses()).isEmpty());
        assertThat(replayed.top1()).isEqualTo(evaluated.top1());
        assertThat(replayed.top3()).isEqualTo(evaluated.top3());

        assertThat(replayed.recognised()).isBetween(1, replayed.played());
        assertThat(replayed.inkShareAtRecognition().p50()).isBetween(0.01, 1.0);
        assertThat(replayed.msToRecognition().p50())
                .isPositive()
                .isLessThanOrEqualTo(replayed.msToRecognition().p90());
        assertThat(replayed.pointToGuessMs().p50())
                .isPositive()
                .isLessThanOrEqualTo(replayed.pointToGuessMs().p99());
        assertThat(replayed.bytesPerPointUp()).isBetween(2.0, 12.0);
        assertThat(replayed.bytesPerPointDown()).isBetween(2.0, 20.0);
        assertThat(replayed.bytesPerPointDownWorst()).isBetween(replayed.bytesPerPointDown(), 30.0);
    }

    @Test
    void aWordThatTheServerDoesNotKnowIsAnErrorOfThatDrawingOnly() throws IOException {
        Path file = TestDrawings.ownTo(folder.resolve("own.ndjson"));
        Files.writeString(file, "{\"word\":\"no such word\",\"drawing\":[[[1],[1],[0]]]}\n", StandardOpenOption.APPEND);
        ReplayReport replayed = replay(new DrawingFile(file), 1, 9);
        assertThat(replayed.errorKinds()).containsExactly(Map.entry("word unknown to the server", 1));
        assertThat(replayed.errors()).isEqualTo(1);
        assertThat(replayed.played()).isEqualTo(replayed.drawings() - 1).isPositive();
    }

    @Test
    void aServerThatStopsEndsTheReplayWithWhatWasPlayed() throws IOException {
        DrawingFile drawings = new DrawingFile(TestDrawings.ownTo(folder.resolve("cut.ndjson")));
        LiveServer doomed = LiveServer.start(folder.resolve("doomed"));
        URI url = URI.create("ws://127.0.0.1:" + doomed.port() + "/ws");
        Replay replay = new Replay(order(url, drawings, 1, 2, 0.2), new SystemClock());
        CompletableFuture<ReplayReport> report = CompletableFuture.supplyAsync(() -> replay.run(played -> {}));
        Awaitility.await().until(() -> doomed.get("/metrics").contains("inkrush_scorer_slots 2.0"));
        doomed.close();
        assertThat(report.join().errors()).isPositive();
        assertThat(report.join().played()).isLessThan(report.join().drawings());
    }

    @Test
    void drawingsWithoutTimesAreRefusedInOneSentence() throws IOException {
        Path file = Files.writeString(folder.resolve("untimed.ndjson"), "{\"word\":\"cat\",\"drawing\":[[[1],[1]]]}");
        assertThatThrownBy(() -> replay(new DrawingFile(file), 1, 1))
                .isInstanceOf(SetupException.class)
                .hasMessageContaining("Line 1 of --drawings has no times");
    }

    @Test
    void whereNoServerAnswersOneSentenceSaysSo() {
        DrawingFile drawings = new DrawingFile(TestDrawings.ownTo(folder.resolve("lonely.ndjson")));
        URI nobody = URI.create("ws://127.0.0.1:1/ws");
        Replay replay = new Replay(order(nobody, drawings, 1, 1, 1), new SystemClock());
        assertThatThrownBy(() -> replay.run(played -> {}))
                .isInstanceOf(SetupException.class)
                .hasMessageContaining("--url is ws://127.0.0.1:1/ws")
                .hasMessageContaining("./inkrush serve");
    }

    private static ReplayReport replay(DrawingFile drawings, int players, int rooms) {
        URI url = URI.create("ws://127.0.0.1:" + server.port() + "/ws");
        return new Replay(order(url, drawings, players, rooms, SPEED), new SystemClock()).run(played -> {});
    }

    private static Replay.Order order(URI url, DrawingFile drawings, int players, int rooms, double speed) {
        return new Replay.Order(url, drawings, players, rooms, speed, 0, InkVisibility.LIVE, Integer.MAX_VALUE);
    }
}
