package dev.inkrush.server.scoring.onnx;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.TensorInfo;
import dev.inkrush.server.scoring.StepEngine;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The recogniser's graph on ONNX Runtime, one token a row and step. Owns the session and its direct buffers; outputs are
 * pinned, so that a step allocates no tensors, and the state goes to and fro between two banks. One thread inside the
 * runtime, which never spins: the event loops need the other cores.
 */
public final class OnnxEngine implements StepEngine {
    /** A dimension that a graph leaves open, as ONNX Runtime tells it. */
    private static final int ANY = -1;

    private final OrtEnvironment environment = OnnxEnvironment.shared();
    private final OrtSession session;
    private final int classes;
    private final int maxRows;
    private final FloatBuffer tokens;
    private final FloatBuffer logits;
    private final IntBuffer logitBits;
    private final List<StatePart> state;
    private final @Nullable Tensors[][] tensorsByBankAndRows;
    private int bank;

    private OnnxEngine(OrtSession session, List<Integer> stateSizes, int classes, int maxRows) {
        this.session = session;
        this.classes = classes;
        this.maxRows = maxRows;
        tokens = floats(maxRows * TOKEN_FEATURES);
        ByteBuffer output = numbers(maxRows * classes);
        logits = output.asFloatBuffer();
        logitBits = output.asIntBuffer();
        state = IntStream.range(0, stateSizes.size())
                .mapToObj(number -> StatePart.of(number, stateSizes.get(number), maxRows))
                .toList();
        tensorsByBankAndRows = new Tensors[2][maxRows + 1];
    }

    static OnnxEngine load(byte[] graph, RecogniserManifest manifest, int maxRows, ModelFiles files) {
        OnnxEngine engine;
        try {
            engine = new OnnxEngine(open(graph), manifest.stateSizes(), manifest.classes(), maxRows);
        } catch (OrtException bad) {
            throw Recogniser.unfit(files, manifest.served().file(), "cannot be loaded (" + firstLine(bad) + ")");
        }
        try {
            engine.checkDimensions();
            engine.tryOnce();
            return engine;
        } catch (OrtException | StepFailed | IllegalArgumentException bad) {
            engine.close();
            throw Recogniser.unfit(
                    files, manifest.served().file(), "does not run as manifest.json says (" + firstLine(bad) + ")");
        }
    }

    /** A session with one thread of its caller's. */
    static OrtSession open(byte[] graph) throws OrtException {
        try (SessionOptions options = new SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            options.addConfigEntry("session.inter_op.allow_spinning", "0");
            return OnnxEnvironment.shared().createSession(graph, options);
        }
    }

    @Override
    public int stateSize() {
        return state.stream().mapToInt(StatePart::size).sum();
    }

    @Override
    public int classes() {
        return classes;
    }

    @Override
    public int maxRows() {
        return maxRows;
    }

    @Override
    public FloatBuffer tokens() {
        return tokens;
    }

    @Override
    public void putState(int row, float[] from, int at) {
        for (StatePart part : state) {
            part.banks.get(bank).put(row * part.size, from, at, part.size);
            at += part.size;
        }
    }

    @Override
    public IntBuffer logitBits() {
        return logitBits;
    }

    @Override
    public void getState(int row, float[] into, int at) {
        for (StatePart part : state) {
            part.banks.get(bank).get(row * part.size, into, at, part.size);
            at += part.size;
        }
    }

    @Override
    public void step(int rows) {
        try {
            Tensors tensors = tensorsByBankAndRows[bank][rows];
            if (tensors == null) {
                tensors = tensors(rows);
                tensorsByBankAndRows[bank][rows] = tensors;
            }
            session.run(tensors.inputs, Set.of(), tensors.outputs).close();
            bank = 1 - bank;
        } catch (OrtException failed) {
            throw new StepFailed(failed);
        }
    }

    /** Frees the session and the tensors; the environment is shared by the process and stays. */
    @Override
    public void close() {
        Arrays.stream(tensorsByBankAndRows)
                .flatMap(Arrays::stream)
                .filter(Objects::nonNull)
                .forEach(Tensors::close);
        try {
            session.close();
        } catch (OrtException alreadyClosed) {
            throw new IllegalStateException(alreadyClosed);
        }
    }

    private Tensors tensors(int rows) throws OrtException {
        Map<String, OnnxTensor> inputs = new HashMap<>(Map.of("tokens", tensor(tokens, rows, TOKEN_FEATURES)));
        Map<String, OnnxTensor> outputs = new HashMap<>(Map.of("logits", tensor(logits, rows, classes)));
        for (StatePart part : state) {
            inputs.put(part.name, tensor(part.banks.get(bank), rows, part.size));
            outputs.put(part.nextName(), tensor(part.banks.get(1 - bank), rows, part.size));
        }
        return new Tensors(inputs, outputs);
    }

    private OnnxTensor tensor(FloatBuffer all, long... shape) throws OrtException {
        int size = Math.toIntExact(Arrays.stream(shape).reduce(1, Math::multiplyExact));
        return OnnxTensor.createTensor(environment, all.slice(0, size), shape);
    }

    private void checkDimensions() throws OrtException {
        Map<String, long[]> inputs = new TreeMap<>(Map.of("tokens", new long[] {ANY, TOKEN_FEATURES}));
        Map<String, long[]> outputs = new TreeMap<>(Map.of("logits", new long[] {ANY, classes}));
        for (StatePart part : state) {
            inputs.put(part.name, new long[] {ANY, part.size});
            outputs.put(part.nextName(), new long[] {ANY, part.size});
        }
        checkShapes(session.getInputInfo(), inputs);
        checkShapes(session.getOutputInfo(), outputs);
    }

    /** Compares names and dimensions; exporters leave sizes open in outputs that they cannot infer. */
    private static void checkShapes(Map<String, NodeInfo> actual, Map<String, long[]> expected) {
        if (!actual.keySet().equals(expected.keySet())) {
            throw new IllegalArgumentException("it has " + actual.keySet() + " instead of " + expected.keySet());
        }
        expected.forEach((name, shape) -> {
            long[] found = shape(actual.get(name));
            boolean fits = found.length == shape.length;
            for (int i = 0; fits && i < shape.length; i++) {
                fits = found[i] == shape[i] || shape[i] == ANY || found[i] == ANY;
            }
            if (!fits) {
                throw new IllegalArgumentException(
                        name + " is " + Arrays.toString(found) + " instead of " + Arrays.toString(shape));
            }
        });
    }

    private static long[] shape(@Nullable NodeInfo node) {
        return node != null && node.getInfo() instanceof TensorInfo tensor ? tensor.getShape() : new long[0];
    }

    /** One pen down in the middle of the canvas: what shapes alone do not show, a step does. */
    private void tryOnce() {
        tokens.put(0, new float[] {2048, 1536, 1, 0});
        step(1);
        double sum = 0;
        for (int i = 0; i < classes; i++) {
            sum += Math.exp(logits.get(i));
        }
        if (!(Math.abs(sum - 1) < 1e-3)) {
            throw new IllegalArgumentException("its first beliefs do not add up to one");
        }
    }

    private static String firstLine(Exception failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("no reason given");
    }

    private static FloatBuffer floats(int count) {
        return numbers(count).asFloatBuffer();
    }

    private static ByteBuffer numbers(int count) {
        return ByteBuffer.allocateDirect(count * Float.BYTES).order(ByteOrder.nativeOrder());
    }

    /**
     * A part of the state, {@code size} numbers a row. A step reads it in one bank and writes it into the other, which the
     * next one then reads.
     */
    private record StatePart(String name, int size, List<FloatBuffer> banks) {
        static StatePart of(int number, int size, int maxRows) {
            return new StatePart("state" + number, size, List.of(floats(maxRows * size), floats(maxRows * size)));
        }

        String nextName() {
            return "next_" + name;
        }
    }

    private record Tensors(Map<String, OnnxTensor> inputs, Map<String, OnnxTensor> outputs) implements AutoCloseable {
        @Override
        public void close() {
            inputs.values().forEach(OnnxTensor::close);
            outputs.values().forEach(OnnxTensor::close);
        }
    }
}
