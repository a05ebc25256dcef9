package dev.inkrush.server.scoring.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.inkrush.server.scoring.onnx.GraphReader.Matrix;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The matrix products of a recogniser and nothing else, on the same runtime: the yardstick for what the rest of a step
 * costs. Single precision, whatever the recogniser's own. Confined to one thread.
 */
public final class MatrixProducts implements AutoCloseable {
    private final OrtEnvironment environment = OnnxEnvironment.shared();
    private final List<Matrix> matrices;
    private final OrtSession session;
    private final Map<String, OnnxTensor> inputs = new HashMap<>();
    private final Map<String, OnnxTensor> outputs = new HashMap<>();

    /**
     * @param rows drawings in one step
     * @throws IllegalStateException when the runtime refuses
     */
    public MatrixProducts(Recogniser recogniser, int rows) {
        matrices = GraphReader.matrices(recogniser.graph());
        try {
            session = OnnxEngine.open(graph());
            for (int i = 0; i < matrices.size(); i++) {
                inputs.put("x" + i, tensor(rows, matrices.get(i).rows()));
                outputs.put("y" + i, tensor(rows, matrices.get(i).columns()));
            }
        } catch (OrtException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** Multiplies once. */
    public void run() {
        try {
            session.run(inputs, Set.of(), outputs).close();
        } catch (OrtException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** Multiplications and additions for one row. */
    public long operationsPerRow() {
        return matrices.stream()
                .mapToLong(matrix -> 2L * matrix.rows() * matrix.columns())
                .sum();
    }

    @Override
    public void close() {
        inputs.values().forEach(OnnxTensor::close);
        outputs.values().forEach(OnnxTensor::close);
        try {
            session.close();
        } catch (OrtException alreadyClosed) {
            throw new IllegalStateException(alreadyClosed);
        }
    }

    private byte[] graph() {
        GraphWriter writer = new GraphWriter();
        for (int i = 0; i < matrices.size(); i++) {
            Matrix matrix = matrices.get(i);
            writer.input("x" + i, GraphWriter.Type.FLOAT, GraphWriter.ANY, matrix.rows())
                    .output("y" + i, GraphWriter.Type.FLOAT, GraphWriter.ANY, matrix.columns())
                    .constant("w" + i, weights(matrix), matrix.rows(), matrix.columns())
                    .node("MatMul", "y" + i, "x" + i, "w" + i);
        }
        return writer.toByteArray();
    }

    /** Ordinary numbers: zeros and denormals would multiply at another speed. */
    private static float[] weights(Matrix matrix) {
        float[] weights = new float[matrix.rows() * matrix.columns()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = 0.01f * (i % 17 - 8);
        }
        return weights;
    }

    private OnnxTensor tensor(int rows, int columns) throws OrtException {
        FloatBuffer floats = ByteBuffer.allocateDirect(rows * columns * Float.BYTES)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
        for (int i = 0; i < floats.capacity(); i++) {
            floats.put(i, 0.1f * (i % 13 - 6));
        }
        return OnnxTensor.createTensor(environment, floats, new long[] {rows, columns});
    }
}
