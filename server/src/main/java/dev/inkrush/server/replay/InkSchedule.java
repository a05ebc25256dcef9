package dev.inkrush.server.replay;

import dev.inkrush.protocol.InkBlock;
import dev.inkrush.protocol.InkOp;
import dev.inkrush.protocol.Points;
import dev.inkrush.server.recording.RecordedDrawing;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a drawing into the frames that a page would send: what the pen did in each 50 milliseconds, and at once at a pen
 * up.
 */
final class InkSchedule {
    private static final int FRAME_MILLIS = 50;

    /** Half of what the protocol allows, so that a slow machine's frames still fit. */
    private static final int MAX_POINTS = 500;

    private final double speed;
    private final List<Frame> frames = new ArrayList<>();
    private final List<InkOp> ops = new ArrayList<>();
    private Points.Builder run = Points.builder(16);
    private int runLength;
    private boolean downPending;
    private int pointsInFrame;

    private InkSchedule(double speed) {
        this.speed = speed;
    }

    /**
     * A frame.
     *
     * @param atMillis when to send it, since the drawing began
     * @param points points in it
     */
    record Frame(int atMillis, InkBlock ink, int points) {}

    /** The frames of a drawing played {@code speed} times as fast as it was drawn. */
    static List<Frame> of(RecordedDrawing drawing, double speed) {
        InkSchedule schedule = new InkSchedule(speed);
        drawing.strokes().forEach(schedule::stroke);
        return schedule.frames;
    }

    private void stroke(Points stroke) {
        downPending = true;
        int due = 0;
        int now = 0;
        for (int i = 0; i < stroke.size(); i++) {
            now = (int) Math.floor(stroke.millis(i) / speed);
            if (pointsInFrame > 0 && (now >= due || pointsInFrame == MAX_POINTS)) {
                flush(Math.min(now, due));
            }
            if (pointsInFrame == 0) {
                due = now + FRAME_MILLIS;
            }
            run.add(stroke.x(i), stroke.y(i), now);
            runLength++;
            pointsInFrame++;
        }
        endRun();
        ops.add(new InkOp.Up());
        flush(now);
    }

    private void endRun() {
        if (runLength > 0) {
            ops.add(downPending ? new InkOp.Down(run.build()) : new InkOp.Move(run.build()));
            downPending = false;
            run = Points.builder(16);
            runLength = 0;
        }
    }

    private void flush(int atMillis) {
        endRun();
        frames.add(new Frame(atMillis, new InkBlock(ops), pointsInFrame));
        ops.clear();
        pointsInFrame = 0;
    }
}
