package dev.inkrush.server.testkit;

import dev.inkrush.protocol.Guess;
import dev.inkrush.protocol.InkBlock;
import dev.inkrush.protocol.InkOp;
import dev.inkrush.protocol.Points;
import dev.inkrush.protocol.TickFrame;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a client sees of a round: everybody's strokes and guesses, and its own acknowledged frames, from tick frames alone. */
public final class Picture {
    private final TreeMap<Integer, List<List<String>>> strokes = new TreeMap<>();
    private final Map<Integer, List<Guess>> guesses = new HashMap<>();
    private @Nullable Integer ownSeat;
    private int ownAck;

    /** @param from the seat from which it is seen; null for a spectator */
    void seen(@Nullable Integer from) {
        ownSeat = from;
    }

    void clear() {
        strokes.clear();
        guesses.clear();
        ownAck = 0;
    }

    void apply(TickFrame frame) {
        for (TickFrame.SeatDelta delta : frame.deltas()) {
            List<List<String>> ink = strokes.computeIfAbsent(delta.seat(), seat -> new ArrayList<>());
            if (delta.reset()) {
                ink.clear();
                guesses.remove(delta.seat());
            }
            delta.ink().ops().forEach(op -> apply(op, ink));
            if (delta.best() != null) {
                guesses.put(delta.seat(), List.of(delta.best()));
            }
        }
        if (frame.own() != null && ownSeat != null) {
            applyOwn(frame.own(), ownSeat);
        }
    }

    private void applyOwn(TickFrame.OwnDelta own, int seat) {
        ownAck = own.ackSeq();
        if (own.guesses() != null) {
            guesses.put(seat, own.guesses());
        }
    }

    private static void apply(InkOp op, List<List<String>> ink) {
        switch (op) {
            case InkOp.Down down -> {
                ink.add(new ArrayList<>());
                addPoints(down.points(), ink.getLast());
            }
            case InkOp.Move move -> addPoints(move.points(), ink.getLast());
            case InkOp.Up up -> {}
            case InkOp.Undo undo -> {
                if (!ink.isEmpty()) {
                    ink.removeLast();
                }
            }
            case InkOp.Clear clear -> ink.clear();
        }
    }

    private static void addPoints(Points points, List<String> stroke) {
        for (int i = 0; i < points.size(); i++) {
            stroke.add(points.x(i) + "," + points.y(i) + "," + points.millis(i) + "," + points.pressure(i));
        }
    }

    /** The strokes of a drawing as this picture would hold them. */
    public static List<List<String>> strokesOf(InkBlock drawing) {
        List<List<String>> ink = new ArrayList<>();
        drawing.ops().forEach(op -> apply(op, ink));
        return ink;
    }

    /** Every point of a seat by stroke, as text; empty when nothing was drawn or nothing may be seen. */
    public List<List<String>> strokes(int seat) {
        return strokes.getOrDefault(seat, List.of());
    }

    /** All strokes that can be seen, by seat; seats without any left out. */
    public Map<Integer, List<List<String>>> visible() {
        Map<Integer, List<List<String>>> visible = new TreeMap<>(strokes);
        visible.values().removeIf(List::isEmpty);
        return visible;
    }

    /** All that others would see of the model's beliefs, by seat; seats without any left out. */
    public Map<Integer, Guess> best() {
        Map<Integer, Guess> best = new TreeMap<>();
        guesses.forEach((seat, all) -> all.stream().findFirst().ifPresent(top -> best.put(seat, top)));
        return best;
    }

    /** All guesses at one's own seat, the top one at others. */
    public List<Guess> guesses(int seat) {
        return guesses.getOrDefault(seat, List.of());
    }

    /** The last of the own frames that the server has taken and the guesses include. */
    public int ack() {
        return ownAck;
    }
}
