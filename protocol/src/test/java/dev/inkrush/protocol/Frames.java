package dev.inkrush.protocol;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Valid frames of every kind, for properties. */
final class Frames {
    private Frames() {}

    static Arbitrary<ClientMessage.InkFrame> ink() {
        Arbitrary<Integer> counters = Arbitraries.integers().between(1, Integer.MAX_VALUE);
        return Combinators.combine(counters, counters, blocks())
                .as(ClientMessage.InkFrame::new)
                .withoutEdgeCases();
    }

    static Arbitrary<TickFrame> ticks() {
        return Combinators.combine(
                        numbers(),
                        own().injectNull(0.5),
                        deltas().list().ofMaxSize(6).uniqueElements(TickFrame.SeatDelta::seat))
                .as(TickFrame::new)
                .withoutEdgeCases();
    }

    private static Arbitrary<TickFrame.OwnDelta> own() {
        Arbitrary<List<Guess>> beliefs = guesses().list().ofMaxSize(ProtocolLimits.MAX_GUESSES);
        return Combinators.combine(numbers(), beliefs.injectNull(0.3)).as(TickFrame.OwnDelta::new);
    }

    static Arbitrary<RevealFrame> reveals() {
        Arbitrary<Integer> rounds = Arbitraries.integers().between(1, Integer.MAX_VALUE);
        Arbitrary<List<RevealFrame.Thought>> thoughts = Combinators.combine(
                        Arbitraries.integers().between(0, ProtocolLimits.MAX_INK_MILLIS), guesses(), bytes())
                .as(RevealFrame.Thought::new)
                .list()
                .ofMaxSize(20)
                .map(Frames::inOrder);
        return Combinators.combine(rounds, seats(), blocks(), thoughts)
                .as(RevealFrame::new)
                .withoutEdgeCases();
    }

    static Arbitrary<InkBlock> blocks() {
        return stretches().list().ofMaxSize(12).map(Frames::legal);
    }

    private static Arbitrary<TickFrame.SeatDelta> deltas() {
        return Combinators.combine(
                        seats(),
                        Arbitraries.of(true, false),
                        blocks(),
                        guesses().injectNull(0.5))
                .as(TickFrame.SeatDelta::new);
    }

    /** Something that a pen may do next if the rules allow it, and the points on its way. */
    private record Stretch(Step step, boolean pressed, List<Leg> legs) {}

    private enum Step {
        STROKE,
        MOVE,
        UP,
        UNDO,
        CLEAR
    }

    private record Leg(int x, int y, int pause, int pressure) {}

    private static Arbitrary<Stretch> stretches() {
        Arbitrary<Leg> legs = Combinators.combine(
                        Arbitraries.integers().between(0, ProtocolLimits.CANVAS_WIDTH - 1),
                        Arbitraries.integers().between(0, ProtocolLimits.CANVAS_HEIGHT - 1),
                        Arbitraries.integers().between(0, 1_500),
                        bytes())
                .as(Leg::new);
        Arbitrary<List<Leg>> ways = legs.list().ofMinSize(1).ofMaxSize(10);
        return Combinators.combine(Arbitraries.of(Step.class), Arbitraries.of(true, false), ways)
                .as(Stretch::new);
    }

    /** Strings stretches together; what the pen cannot do where it is, is left out. */
    private static InkBlock legal(List<Stretch> stretches) {
        List<InkOp> ops = new ArrayList<>();
        boolean open = true;
        int clock = 0;
        for (Stretch stretch : stretches) {
            boolean goesOn = stretch.step() == Step.MOVE || stretch.step() == Step.UP;
            if (goesOn && !open) {
                continue;
            }
            if (stretch.step() == Step.STROKE && open && !ops.isEmpty()) {
                ops.add(new InkOp.Up());
            }
            Points points = points(stretch, clock);
            ops.add(op(stretch.step(), points));
            clock = points.millis(points.size() - 1);
            open = stretch.step() == Step.STROKE || stretch.step() == Step.MOVE;
        }
        return new InkBlock(ops);
    }

    private static InkOp op(Step step, Points points) {
        return switch (step) {
            case STROKE -> new InkOp.Down(points);
            case MOVE -> new InkOp.Move(points);
            case UP -> new InkOp.Up();
            case UNDO -> new InkOp.Undo();
            case CLEAR -> new InkOp.Clear();
        };
    }

    private static Points points(Stretch stretch, int clock) {
        Points.Builder points = Points.builder(1);
        int millis = clock;
        for (Leg leg : stretch.legs()) {
            millis += leg.pause();
            points.add(leg.x(), leg.y(), millis, stretch.pressed() ? leg.pressure() : Points.NO_PRESSURE);
        }
        return points.build();
    }

    private static List<RevealFrame.Thought> inOrder(List<RevealFrame.Thought> thoughts) {
        return thoughts.stream()
                .sorted(Comparator.comparingInt(RevealFrame.Thought::atMs))
                .toList();
    }

    private static Arbitrary<Guess> guesses() {
        return Combinators.combine(Arbitraries.integers().between(0, 65_535), bytes())
                .as(Guess::new);
    }

    private static Arbitrary<Integer> seats() {
        return Arbitraries.integers().between(0, ProtocolLimits.MAX_SEAT);
    }

    private static Arbitrary<Integer> numbers() {
        return Arbitraries.integers().between(0, Integer.MAX_VALUE);
    }

    private static Arbitrary<Integer> bytes() {
        return Arbitraries.integers().between(0, 255);
    }
}
