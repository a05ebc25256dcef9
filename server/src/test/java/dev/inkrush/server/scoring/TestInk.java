package dev.inkrush.server.scoring;

import dev.inkrush.protocol.Points;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Ink for tests of the scorer, in tokens. */
public final class TestInk {
    public static final NormalForm.Spacing SPACING = new NormalForm.Spacing(512, 7);

    private TestInk() {}

    /** The tokens of whole strokes. */
    public static List<Token> tokens(List<Points> strokes, NormalForm.Spacing spacing) {
        NormalForm form = new NormalForm(spacing);
        List<Token> tokens = new ArrayList<>();
        for (Points stroke : strokes) {
            form.down(stroke.x(0), stroke.y(0), tokens);
            for (int i = 1; i < stroke.size(); i++) {
                form.move(stroke.x(i), stroke.y(i), tokens);
            }
            form.up(tokens);
        }
        return tokens;
    }

    /** A drawing of a few strokes that wander over the canvas. */
    public static List<Token> wander(RandomGenerator random) {
        NormalForm form = new NormalForm(SPACING);
        List<Token> tokens = new ArrayList<>();
        for (int stroke = random.nextInt(1, 5); stroke > 0; stroke--) {
            double x = random.nextInt(4096);
            double y = random.nextInt(3072);
            form.down(x, y, tokens);
            for (int point = random.nextInt(12); point > 0; point--) {
                x = Math.clamp(x + random.nextInt(-300, 301), 0, 4095);
                y = Math.clamp(y + random.nextInt(-300, 301), 0, 3071);
                form.move(x, y, tokens);
            }
            form.up(tokens);
        }
        return tokens;
    }

    /** So many pen downs, one after the other. */
    public static List<Token> dots(int count) {
        List<Token> tokens = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            tokens.add(new Token(i % 4096, 1000, Token.DOWN, 0));
        }
        return tokens;
    }

    /** A token for which {@link dev.inkrush.server.scoring.onnx.TinyModel} knows no number. */
    public static Token poison() {
        return new Token(-1, 0, Token.TRAVEL, 0);
    }
}
