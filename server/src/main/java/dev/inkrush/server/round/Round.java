package dev.inkrush.server.round;

import dev.inkrush.protocol.ClientMessage.InkFrame;
import dev.inkrush.protocol.ErrorCode;
import dev.inkrush.protocol.TickFrame.OwnDelta;
import dev.inkrush.protocol.TickFrame.SeatDelta;
import dev.inkrush.server.scoring.Score;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One prompt and one clock, with the drawings of all who take part, by seat. */
public final class Round {
    private final int serial;
    private final int number;
    private final int prompt;
    private final int durationMs;
    private final long startNanos;
    private final Judge judge;
    private final DrawingDesk desk;
    private final TreeMap<Integer, Drawing> drawings = new TreeMap<>();
    private final List<Recognition> recognitions = new ArrayList<>();
    private int bellMs;

    /**
     * Starts a round.
     *
     * @param serial counts the rounds of a room over all of its games, from 1
     * @param number counts the rounds of a game, from 1
     * @param prompt label of the word
     */
    public Round(int serial, int number, int prompt, int durationMs, long startNanos, Judge judge, DrawingDesk desk) {
        this.serial = serial;
        this.number = number;
        this.prompt = prompt;
        this.durationMs = durationMs;
        this.startNanos = startNanos;
        this.judge = judge;
        this.desk = desk;
        this.bellMs = durationMs;
    }

    public int serial() {
        return serial;
    }

    public int number() {
        return number;
    }

    public int prompt() {
        return prompt;
    }

    public int durationMs() {
        return durationMs;
    }

    public long startNanos() {
        return startNanos;
    }

    /** Milliseconds since the start; stands still at the bell. */
    public int elapsedMs(long nowNanos) {
        long elapsed = TimeUnit.NANOSECONDS.toMillis(nowNanos - startNanos);
        return (int) Math.max(0, Math.min(elapsed, bellMs));
    }

    /** Gives a player a sheet and a slot in the scorer; who has left the seat and comes back goes on with the old sheet. */
    public void join(int seat, String playerId, String name, LagQuota lag) {
        Drawing former = drawings.get(seat);
        if (former == null) {
            drawings.put(seat, desk.open(serial, seat, playerId, name, prompt, lag));
        } else {
            former.goOn(desk.read(serial, seat, prompt));
        }
    }

    /** Hides the ink of a seat from everybody but its player, or shows it again. */
    public void hide(int seat, boolean hidden) {
        Drawing drawing = drawings.get(seat);
        if (drawing != null) {
            drawing.hide(hidden);
        }
    }

    /** Gives the player of a seat another name. */
    public void rename(int seat, String name) {
        Drawing drawing = drawings.get(seat);
        if (drawing != null) {
            drawing.rename(name);
        }
    }

    /** The drawing of a seat; null when it takes no part. */
    public @Nullable Drawing drawing(int seat) {
        return drawings.get(seat);
    }

    /** All drawings, by seat. */
    public Collection<Drawing> drawings() {
        return drawings.values();
    }

    /** A player has gone for good: a drawing that was begun stays as it is, another is taken off. */
    public void leave(int seat) {
        Drawing drawing = drawings.get(seat);
        if (drawing != null) {
            drawing.close();
            if (!drawing.begun()) {
                drawings.remove(seat);
            }
        }
    }

    /**
     * Takes a frame of ink for a seat's drawing.
     *
     * @return why the frame is refused; null when it is not
     */
    public @Nullable ErrorCode take(int seat, InkFrame frame, long nowNanos) {
        Drawing drawing = drawings.get(seat);
        return drawing == null ? ErrorCode.ROUND_NOT_RUNNING : drawing.take(frame, elapsedMs(nowNanos));
    }

    /**
     * Takes what the scorer believes of a seat's drawing.
     *
     * @return the recognition, when the drawing is recognised by it; null otherwise
     */
    public @Nullable Recognition scored(int seat, Score score, long nowNanos) {
        Drawing drawing = drawings.get(seat);
        int atMs = elapsedMs(nowNanos);
        if (drawing == null || !drawing.scored(score, atMs)) {
            return null;
        }
        Recognition recognition = drawing.recognise(atMs, recognitions);
        recognitions.add(recognition);
        return recognition;
    }

    /** What a drawing is worth, as far as its recognition tells; null when only the end can. */
    public @Nullable Integer pointsAtOnce(Recognition recognition) {
        return judge.atOnce(recognition, durationMs);
    }

    /** What each drawing is worth; for a round that is over. */
    public Map<Drawing, Integer> points() {
        return judge.points(drawings.values(), durationMs);
    }

    /** Whether somebody was recognised, and of those whose seats are asked for nobody is left who could be. */
    public boolean allRecognised(Predicate<Drawing> counts) {
        return !recognitions.isEmpty()
                && drawings.values().stream().filter(counts).noneMatch(Drawing::open);
    }

    /** Stops the clock. */
    public void ring(long nowNanos) {
        bellMs = elapsedMs(nowNanos);
    }

    /** Whether the scorer has read, or given up, every drawing. */
    public boolean settled() {
        return drawings.values().stream().allMatch(Drawing::settled);
    }

    /** Gives all slots back. */
    public void close() {
        drawings.values().forEach(Drawing::close);
    }

    /** Whether there is anything to tell. */
    public boolean hasNews() {
        return drawings.values().stream().anyMatch(drawing -> drawing.telling().hasNews());
    }

    /** What others are told at a tick that they have not been told, whether they may see ink or not. */
    public List<SeatDelta> news(boolean withInk, int tick) {
        return drawings.values().stream()
                .map(drawing -> drawing.telling().forOthers(withInk, tick))
                .filter(Objects::nonNull)
                .toList();
    }

    /** What the player of a seat is told of the own drawing; null without news. */
    public @Nullable OwnDelta ownNews(int seat) {
        Drawing drawing = drawings.get(seat);
        return drawing == null ? null : drawing.telling().forPlayer();
    }

    /** Everybody has been told all news of a tick. */
    public void told(int tick) {
        drawings.values().forEach(drawing -> drawing.telling().told(tick));
    }

    /**
     * Everything, for somebody who has nothing.
     *
     * @param mayLook whose ink may be seen
     */
    public List<SeatDelta> whole(Predicate<Drawing> mayLook) {
        return drawings.values().stream()
                .map(drawing -> drawing.telling().whole(mayLook.test(drawing)))
                .toList();
    }
}
