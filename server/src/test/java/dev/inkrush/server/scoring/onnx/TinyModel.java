package dev.inkrush.server.scoring.onnx;

import static dev.inkrush.server.scoring.onnx.GraphWriter.ANY;
import static dev.inkrush.server.scoring.onnx.GraphWriter.Type.FLOAT;

import dev.inkrush.server.time.Randomness;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/**
 * A recogniser of our form, small and untrained: {@code next = tanh(state W + token U)}, {@code logits = log softmax(next V)}. A token
 * with negative x makes its row's logits NaN.
 */
public final class TinyModel {
    public static final int STATE_SIZE = 24;
    public static final int CLASSES = 8;

    private static final String LABELS = """
            [{"word":"cat","en":"cat","ko":"고양이","theme":"animals"},
             {"word":"dog","en":"dog","ko":"개","theme":"animals"},
             {"word":"cow","en":"cow","ko":"소","theme":"animals"},
             {"word":"sun","en":"sun","ko":"해","theme":"nature"},
             {"word":"sea","en":"sea","ko":"바다","theme":"nature"},
             {"word":"cup","en":"cup","ko":"컵","theme":"home"},
             {"word":"bed","en":"bed","ko":"침대","theme":"home"}]
            """;

    private static final String MANIFEST = """
            {"format":5,"model":"tiny","file":"recogniser.onnx","sha256":"GRAPH","opset":17,"tokenFeatures":4,
             "stateSizes":[24],"classes":8,"noneOfThem":7,"labels":{"file":"labels.json","sha256":"LABELS"},
             "normalForm":{"minimumSize":512,"stepsPerSize":7},
             "acceptance":{"tokens":2,"thresholds":[0.6,0.5,0.5,0.5,0.5,0.5,0.5]},"defaultPrompts":["cat","sun"],"training":{"data":"none"}}
            """;

    private TinyModel() {}

    /** Writes manifest, labels and graph. */
    public static Path writeTo(Path folder) {
        byte[] graph = graph();
        byte[] labels = LABELS.getBytes(StandardCharsets.UTF_8);
        try {
            Files.write(folder.resolve("recogniser.onnx"), graph);
            Files.write(folder.resolve("labels.json"), labels);
            Files.writeString(folder.resolve("manifest.json"), manifest(graph, labels));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return folder;
    }

    private static String manifest(byte[] graph, byte[] labels) {
        return MANIFEST.replace("GRAPH", sha256(graph)).replace("LABELS", sha256(labels));
    }

    static byte[] graph() {
        RandomGenerator random = Randomness.seeded(5);
        return new GraphWriter()
                .input("tokens", FLOAT, ANY, 4)
                .input("state0", FLOAT, ANY, STATE_SIZE)
                .output("logits", FLOAT, ANY, CLASSES)
                .output("next_state0", FLOAT, ANY, STATE_SIZE)
                .constant("W", weights(random, STATE_SIZE, STATE_SIZE, 0.4f), STATE_SIZE, STATE_SIZE)
                .constant("U", weights(random, 4, STATE_SIZE, 0.001f), 4, STATE_SIZE)
                .constant("V", weights(random, STATE_SIZE, CLASSES, 2), STATE_SIZE, CLASSES)
                .constant("X", new float[] {1, 0, 0, 0}, 4, 1)
                .constant("none", new float[] {0}, 1)
                .node("MatMul", "remembered", "state0", "W")
                .node("MatMul", "seen", "tokens", "U")
                .node("Add", "sum", "remembered", "seen")
                .node("Tanh", "next_state0", "sum")
                .node("MatMul", "x", "tokens", "X")
                .node("Sqrt", "root", "x")
                .node("Mul", "trap", "root", "none")
                .node("MatMul", "beliefs", "next_state0", "V")
                .node("Add", "spoilt", "beliefs", "trap")
                .node("LogSoftmax", "logits", "spoilt")
                .toByteArray();
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static float[] weights(RandomGenerator random, int rows, int columns, float scale) {
        float[] weights = new float[rows * columns];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = scale * (float) random.nextGaussian();
        }
        return weights;
    }
}
