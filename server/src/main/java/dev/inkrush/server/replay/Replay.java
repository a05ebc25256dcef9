package dev.inkrush.server.replay;

import dev.inkrush.server.config.SetupException;
import dev.inkrush.server.recording.DrawingFile;
import dev.inkrush.server.recording.RecordedDrawing;
import dev.inkrush.server.time.Clock;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/** Plays a file of timed drawings through a running server. */
public final class Replay {
    private static final long PROGRESS_MILLIS = 10_000;

    private final Order order;
    private final Clock clock;

    /**
     * What to play.
     *
     * @param url the server's WebSocket address
     * @param players in each room, 1 to 40
     * @param rooms at the same time, at least 1
     * @param speed how many times as fast as drawn
     */
    public record Order(URI url, DrawingFile drawings, int players, int rooms, double speed) {}

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
        List<RecordedDrawing> drawings = new ArrayList<>();
        order.drawings().forEach(drawing -> drawings.add(checked(drawing)));
        Tally tally = new Tally();
        try (HttpClient client = HttpClient.newHttpClient();
                ReplayThread thread = new ReplayThread()) {
            Labels labels = Labels.of(client, order.url());
            ReplayParts parts = new ReplayParts(client, order.url(), order.speed(), labels, clock, thread, tally);
            ReplayPlan plan = ReplayPlan.of(playable(drawings, labels, tally), order.players(), order.rooms());
            thread.execute(() -> new Rooms(plan, parts).open());
            thread.after(PROGRESS_MILLIS, () -> tellProgress(thread, tally, progress));
            thread.awaitEnd();
        }
        return tally.report(drawings.size());
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

    private static void tellProgress(ReplayThread thread, Tally tally, IntConsumer progress) {
        progress.accept(tally.playedCount());
        thread.after(PROGRESS_MILLIS, () -> tellProgress(thread, tally, progress));
    }

    /** The rooms that still play. */
    private final class Rooms {
        private final ReplayPlan plan;
        private final ReplayParts parts;
        private int open;

        Rooms(ReplayPlan plan, ReplayParts parts) {
            this.plan = plan;
            this.parts = parts;
        }

        void open() {
            open = plan.rooms().size();
            if (open == 0) {
                parts.thread().end();
            }
            for (int i = 0; i < plan.rooms().size(); i++) {
                new ReplayRoom(i + 1, plan.rooms().get(i), order.players(), parts, this::ended).open();
            }
        }

        private void ended() {
            open--;
            if (open == 0) {
                parts.thread().end();
            }
        }
    }
}
