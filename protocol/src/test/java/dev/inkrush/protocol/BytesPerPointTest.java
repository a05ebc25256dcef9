package dev.inkrush.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The promise of eight bytes a point to each receiver, counted for a 60 Hz pen without pressure over a round of 20 s:
 * three points a tick frame, one seat a frame, the WebSocket header included. One seat is the worst case, because
 * seats share the header and the tick.
 */
final class BytesPerPointTest {
    private static final int PEN_HZ = 60;
    private static final int TICK_HZ = 20;
    private static final int POINTS_PER_TICK = PEN_HZ / TICK_HZ;
    private static final int ROUND_SECONDS = 20;

    /** A stroke ends and another begins about once a second. */
    private static final int TICKS_PER_STROKE = TICK_HZ;

    /** A server's frame is not masked; its header has two bytes up to this payload, four above. */
    private static final int SHORT_PAYLOAD = 125;

    /** Speeds in canvas units a second; 4,096 is once over the whole canvas. */
    @ParameterizedTest
    @ValueSource(ints = {0, 200, 1_000, 2_000, 4_096})
    void aPointCostsAReceiverAtMostEightBytes(int speed) {
        int bytes = 0;
        for (int tick = 0; tick < ROUND_SECONDS * TICK_HZ; tick++) {
            int payload = BinaryCodec.encode(frame(tick, speed)).length;
            bytes += payload + (payload <= SHORT_PAYLOAD ? 2 : 4);
        }
        assertThat((double) bytes / (ROUND_SECONDS * PEN_HZ)).isBetween(5.0, 8.0);
    }

    private static TickFrame frame(int tick, int speed) {
        Points.Builder points = Points.builder(POINTS_PER_TICK);
        for (int i = 0; i < POINTS_PER_TICK; i++) {
            int index = tick * POINTS_PER_TICK + i;
            double turn = (double) speed * index / PEN_HZ / RADIUS;
            points.add(
                    (int) Math.round(ProtocolLimits.CANVAS_WIDTH / 2.0 + RADIUS * Math.cos(turn)),
                    (int) Math.round(ProtocolLimits.CANVAS_HEIGHT / 2.0 + RADIUS * Math.sin(turn)),
                    index * 1_000 / PEN_HZ);
        }
        InkBlock ink = new InkBlock(ops(tick, points.build()));
        return new TickFrame(tick, List.of(new TickFrame.SeatDelta(0, tick + 1, false, ink, List.of())));
    }

    private static final double RADIUS = 1_200;

    private static List<InkOp> ops(int tick, Points points) {
        List<InkOp> ops = new ArrayList<>();
        ops.add(tick % TICKS_PER_STROKE == 0 ? new InkOp.Down(points) : new InkOp.Move(points));
        if (tick % TICKS_PER_STROKE == TICKS_PER_STROKE - 1) {
            ops.add(new InkOp.Up());
        }
        return ops;
    }
}
