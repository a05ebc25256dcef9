package dev.inkrush.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inkrush.protocol.TickFrame.OwnDelta;
import dev.inkrush.protocol.TickFrame.SeatDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The promise of eight bytes a point to each receiver, counted over a round of 20 s in which everybody draws with a 60 Hz
 * pen without pressure, and the model's belief in every drawing changes at every tick: all that a receiver gets, the
 * WebSocket headers included, over the points that are drawn in the room.
 */
final class BytesPerPointTest {
    private static final int PEN_HZ = 60;
    private static final int TICK_HZ = 20;
    private static final int POINTS_PER_TICK = PEN_HZ / TICK_HZ;
    private static final int TICKS = 20 * TICK_HZ;

    /** A stroke ends and another begins about once a second. */
    private static final int TICKS_PER_STROKE = TICK_HZ;

    /** A server's frame is not masked; its header has two bytes up to this payload, four above. */
    private static final int SHORT_PAYLOAD = 125;

    private static final double RADIUS = 1_200;
    private static final int LABELS = 345;

    /** Speeds in canvas units a second; 4,096 is once over the whole canvas. */
    @ParameterizedTest
    @CsvSource({"1,0", "1,200", "1,1000", "1,4096", "2,4096", "8,1000", "8,4096", "40,1000", "40,4096"})
    void aPointCostsASpectatorAtMostEightBytes(int players, int speed) {
        assertThat(bytesPerPoint(
                        players, tick -> tick(tick, players, speed, true).whole(null)))
                .isBetween(4.0, 8.0);
    }

    @ParameterizedTest
    @CsvSource({"1,1000", "2,0", "2,1000", "2,4096", "8,1000", "8,4096", "40,1000", "40,4096"})
    void aPointCostsAPlayerWhoSeesAllInkAtMostEightBytes(int players, int speed) {
        assertThat(bytesPerPoint(
                        players, tick -> tick(tick, players, speed, true).without(0, own(tick))))
                .isBetween(4.0, 8.0);
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "8", "40"})
    void aPointCostsAPlayerWhoSeesNoOthersInkAtMostEightBytes(int players) {
        assertThat(bytesPerPoint(players, tick -> tick(tick, players, 0, false).without(0, own(tick))))
                .isBetween(0.1, 8.0);
    }

    private interface Frames {
        byte @Nullable [] at(int tick);
    }

    private static double bytesPerPoint(int players, Frames frames) {
        int bytes = 0;
        for (int tick = 0; tick < TICKS; tick++) {
            byte[] frame = frames.at(tick);
            if (frame != null) {
                bytes += frame.length + (frame.length <= SHORT_PAYLOAD ? 2 : 4);
            }
        }
        return (double) bytes / (players * TICKS * POINTS_PER_TICK);
    }

    private static TickEncoder tick(int tick, int players, int speed, boolean inkShown) {
        return new TickEncoder(
                tick,
                IntStream.range(0, players)
                        .mapToObj(seat -> delta(seat, tick, inkShown ? ink(tick, speed) : InkBlock.EMPTY))
                        .filter(delta -> inkShown || delta.best() != null)
                        .toList());
    }

    /** Others are told a guess at every fourth tick at most. */
    private static SeatDelta delta(int seat, int tick, InkBlock ink) {
        boolean told = (seat + tick) % TickFrame.TICKS_BETWEEN_GUESSES == 0;
        return new SeatDelta(seat, false, ink, told ? guess(tick, seat) : null);
    }

    private static OwnDelta own(int tick) {
        return new OwnDelta(
                tick + 1,
                IntStream.range(0, ProtocolLimits.MAX_GUESSES)
                        .mapToObj(place -> guess(tick, place))
                        .toList());
    }

    private static Guess guess(int tick, int step) {
        return new Guess((7 * tick + 67 * step) % LABELS, tick % 256);
    }

    private static InkBlock ink(int tick, int speed) {
        Points.Builder points = Points.builder(POINTS_PER_TICK);
        for (int i = 0; i < POINTS_PER_TICK; i++) {
            int index = tick * POINTS_PER_TICK + i;
            double turn = (double) speed * index / PEN_HZ / RADIUS;
            points.add(
                    (int) Math.round(ProtocolLimits.CANVAS_WIDTH / 2.0 + RADIUS * Math.cos(turn)),
                    (int) Math.round(ProtocolLimits.CANVAS_HEIGHT / 2.0 + RADIUS * Math.sin(turn)),
                    index * 1_000 / PEN_HZ);
        }
        return new InkBlock(ops(tick, points.build()));
    }

    private static List<InkOp> ops(int tick, Points points) {
        List<InkOp> ops = new ArrayList<>();
        ops.add(tick % TICKS_PER_STROKE == 0 ? new InkOp.Down(points) : new InkOp.Move(points));
        if (tick % TICKS_PER_STROKE == TICKS_PER_STROKE - 1) {
            ops.add(new InkOp.Up());
        }
        return ops;
    }
}
