package dev.inkrush.server.replay;

import dev.inkrush.protocol.Guess;
import dev.inkrush.protocol.InkBlock;
import dev.inkrush.protocol.InkOp;
import dev.inkrush.protocol.Points;
import java.util.ArrayList;
import java.util.List;

/**
 * What has become of a drawing by the end of its round. Nothing of it depends on when the ink arrived.
 *
 * @param line the drawing's line in its file
 * @param guesses the model's last word, best first
 * @param strokes the ink that the server shows to everybody
 * @param recognised whether the drawing was accepted
 * @param bestBelief the highest probability that the model gave the word, 0 to 1
 */
record InkOutcome(int line, List<Guess> guesses, List<Points> strokes, boolean recognised, double bestBelief) {

    /** The strokes of a drawing that was cut into operations anywhere. */
    static List<Points> strokes(List<InkOp> ops) {
        List<Points.Builder> strokes = new ArrayList<>();
        for (InkOp op : ops) {
            if (op instanceof InkOp.Down) {
                strokes.add(Points.builder(64));
            }
            Points points = InkBlock.points(op);
            for (int i = 0; i < points.size(); i++) {
                strokes.getLast().add(points.x(i), points.y(i), points.millis(i), points.pressure(i));
            }
        }
        return strokes.stream().map(Points.Builder::build).toList();
    }
}
