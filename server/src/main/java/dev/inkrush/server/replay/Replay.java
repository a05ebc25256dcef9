package dev.inkrush.server.replay;

import dev.inkrush.protocol.InkVisibility;
import dev.inkrush.server.config.SetupException;
import dev.inkrush.server.recording.DrawingFile;
import dev.inkrush.server.recording.RecordedDrawing;
import dev.inkrush.server.time.Clock;
import dev.inkrush.server.time.Randomness;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Plays a file of timed drawings through a running server. */
public final class Replay {
    private static final long PROGRESS_MILLIS = 10_000;
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final Order order;
    private final Clock clock;

    /**
     * What to play.
     *
     * @param url the server's WebSocket address
     * @param players in each room, 1 to 40
     * @param rooms at the same time, at least 1
     * @param speed how many times as fast as drawn
     * @param penHz how often the pen reports its place, in the time as drawn; 0 for as recorded
     * @param ink whether players see each other's ink while it is drawn
     * @param limit most drawings that are played, the first of the file
     */
    public record Order(
            URI url,
            DrawingFile drawings,
            int players,
            int rooms,
            double speed,
            int penHz,
            InkVisibility ink,
            int limit) {}

    public Replay(Order order, Clock clock) {
        this.order = order;
        this.clock = clock;
    }

    /**
     * Plays everything; returns when the last room has ended.
     *
     * @param progress told now and then how many drawings have been played
     * @throws SetupException when no server answers, or the file cannot be played
     */
    public ReplayReport run(IntConsumer progress) {
        List<RecordedDrawing> drawings = drawings();
        return play(drawings, null, null, progress).report(drawings.size());
    }

    /**
     * Plays everything twice, undisturbed and with connections that break and are resumed, and compares.
     *
     * @param share of the connections that break in each round, 0 to 1
     * @param seed of the moments and ways in which they do
     */
    public CutReport runCut(double share, long seed, IntConsumer progress) {
        List<RecordedDrawing> drawings = drawings();
        Tally undisturbed = play(drawings, null, null, progress);
        Cuts cuts = new Cuts(share, Randomness.seeded(seed));
        Tally disturbed = play(drawings, cuts, null, progress);
        return new CutReport(
                undisturbed.report(drawings.size()),
                disturbed.report(drawings.size()),
                seed,
                cuts.made(),
                cuts.recovered(),
                cuts.retold(),
                disturbed.framesAgain(),
                CutReport.differences(undisturbed.outcomes(), disturbed.outcomes()));
    }

    /**
     * Plays the drawings again and again until the observer has seen enough.
     *
     * @throws SetupException when no server answers, or the file cannot be played
     */
    public void follow(ReplayObserver observer) {
        play(drawings(), null, observer, played -> {});
    }

    private Tally play(
            List<RecordedDrawing> drawings,
            @Nullable Cuts cuts,
            @Nullable ReplayObserver observer,
            IntConsumer progress) {
        try (HttpClient client = HttpClient.newHttpClient();
                ReplayThread thread = new ReplayThread()) {
            Labels labels = Labels.of(client, order.url());
            ReplayParts parts = new ReplayParts(client, order, labels, clock, thread, cuts, observer);
            Tally sum = new Tally(() -> 0);
            ReplayPlan plan = ReplayPlan.of(playable(drawings, labels, sum), order.players(), order.rooms());
            Rooms rooms = new Rooms(plan, parts);
            thread.execute(rooms::open);
            thread.after(PROGRESS_MILLIS, () -> tellProgress(thread, rooms, progress));
            if (observer != null) {
                observer.enough().thenRun(() -> {
                    thread.end();
                    client.shutdownNow();
                });
            }
            thread.awaitEnd();
            hangUp(client);
            rooms.all.forEach(room -> sum.add(room.tally()));
            return sum;
        }
    }

    /** Lets farewells be said, but waits for no connection that is broken in one direction only. */
    private static void hangUp(HttpClient client) {
        client.shutdown();
        try {
            client.awaitTermination(FAREWELL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        client.shutdownNow();
    }

    private List<RecordedDrawing> drawings() {
        List<RecordedDrawing> drawings = new ArrayList<>();
        order.drawings().forEach(drawing -> {
            if (drawings.size() < order.limit()) {
                RecordedDrawing timed = checked(drawing);
                drawings.add(order.penHz() == 0 ? timed : timed.resampled(order.penHz()));
            }
        });
        return drawings;
    }

    private static RecordedDrawing checked(RecordedDrawing drawing) {
        if (!drawing.timed()) {
            throw new SetupException(
                    "Line %d of --drawings has no times; replay needs drawings as they were drawn, evaluate does not."
                            .formatted(drawing.line()));
        }
        return drawing;
    }

    private List<RecordedDrawing> playable(List<RecordedDrawing> drawings, Labels labels, Tally tally) {
        List<RecordedDrawing> playable = new ArrayList<>();
        for (RecordedDrawing drawing : drawings) {
            if (!labels.knows(drawing.word())) {
                tally.error("word unknown to the server");
            } else if (drawing.durationMillis() / order.speed() > ReplayRoom.longestDrawingMillis()) {
                tally.error("drawing longer than a round");
            } else {
                playable.add(drawing);
            }
        }
        return playable;
    }

    private static void tellProgress(ReplayThread thread, Rooms rooms, IntConsumer progress) {
        progress.accept(
                rooms.all.stream().mapToInt(room -> room.tally().playedCount()).sum());
        thread.after(PROGRESS_MILLIS, () -> tellProgress(thread, rooms, progress));
    }

    /** All rooms, and how many of them still play. */
    private final class Rooms {
        private final List<ReplayRoom> all = new ArrayList<>();
        private final ReplayThread thread;
        private int open;

        Rooms(ReplayPlan plan, ReplayParts parts) {
            thread = parts.thread();
            for (List<ReplayPlan.Game> games : plan.rooms()) {
                all.add(new ReplayRoom(all.size() + 1, games, order.players(), parts, this::ended));
            }
        }

        void open() {
            open = all.size();
            if (open == 0) {
                thread.end();
            }
            all.forEach(ReplayRoom::open);
        }

        private void ended() {
            open--;
            if (open == 0) {
                thread.end();
            }
        }
    }
}
