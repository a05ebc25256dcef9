package dev.inkrush.server.live;

import dev.inkrush.protocol.ClientMessage.InkFrame;
import dev.inkrush.protocol.InkBlock;
import dev.inkrush.protocol.InkOp;
import dev.inkrush.protocol.Points;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Ink of a 60 Hz pen for tests, in frames of three points as a page sends them. */
public final class Pen {
    private static final int MILLIS_PER_POINT = 16;
    private static final int POINTS_PER_FRAME = 3;
    private static final int POINTS_PER_LINE = 12;
    /** Points of a {@link #scribble}. */
    public static final int SCRIBBLE_POINTS = 1_000;

    /** Later than the last point of the star. */
    private static final int SCRIBBLE_MILLIS = 1_000;

    private static final int[][] TIPS = {
        {2048, 400}, {2600, 2300}, {1000, 1100}, {3100, 1100}, {1500, 2300}, {2048, 400}
    };

    private Pen() {}

    /** A star in one stroke of 61 points: a second of drawing. */
    public static List<InkFrame> star(int round) {
        int[][] path = new int[(TIPS.length - 1) * POINTS_PER_LINE + 1][];
        for (int i = 0; i < path.length; i++) {
            int line = Math.min(i / POINTS_PER_LINE, TIPS.length - 2);
            int step = i - line * POINTS_PER_LINE;
            path[i] = new int[] {
                along(TIPS[line][0], TIPS[line + 1][0], step), along(TIPS[line][1], TIPS[line + 1][1], step)
            };
        }
        return stroke(round, path);
    }

    private static int along(int from, int to, int step) {
        return from + (to - from) * step / POINTS_PER_LINE;
    }

    /** A single point: pen down and up. */
    public static InkFrame dot(int round, int seq) {
        return new InkFrame(
                round, seq, new InkBlock(List.of(new InkOp.Down(points(0, new int[] {100, 100})), new InkOp.Up())));
    }

    /** A thousand points that go to and fro, five bytes each, instead of those before; for the first round. */
    public static InkFrame scribble(int seq) {
        Points.Builder points = Points.builder(SCRIBBLE_POINTS);
        for (int i = 0; i < SCRIBBLE_POINTS; i++) {
            points.add(100 + 70 * (i % 2), 100 + 70 * (i % 2), SCRIBBLE_MILLIS);
        }
        return new InkFrame(
                1, seq, new InkBlock(List.of(new InkOp.Clear(), new InkOp.Down(points.build()), new InkOp.Up())));
    }

    private static List<InkFrame> stroke(int round, int[][] path) {
        List<InkFrame> frames = new ArrayList<>();
        for (int from = 0; from < path.length; from += POINTS_PER_FRAME) {
            int to = Math.min(path.length, from + POINTS_PER_FRAME);
            Points points = points(from, Arrays.copyOfRange(path, from, to));
            List<InkOp> ops = new ArrayList<>();
            ops.add(from == 0 ? new InkOp.Down(points) : new InkOp.Move(points));
            if (to == path.length) {
                ops.add(new InkOp.Up());
            }
            frames.add(new InkFrame(round, frames.size() + 1, new InkBlock(ops)));
        }
        return frames;
    }

    private static Points points(int first, int[]... path) {
        Points.Builder points = Points.builder(path.length);
        for (int i = 0; i < path.length; i++) {
            points.add(path[i][0], path[i][1], (first + i) * MILLIS_PER_POINT);
        }
        return points.build();
    }
}
