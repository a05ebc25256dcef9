package dev.inkrush.server.scoring.onnx;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Finds the matrix products of an ONNX file: the constant matrices that its operators multiply by, also those that are
 * kept in another type. Reads just enough of {@code onnx.proto} for it; the field numbers are those of
 * {@link GraphWriter}.
 */
final class GraphReader {
    private static final Set<String> PRODUCTS =
            Set.of("MatMul", "Gemm", "MatMulInteger", "MatMulIntegerToFloat", "DynamicQuantizeMatMul", "FusedMatMul");

    /** Operators whose output is their first input in another type. */
    private static final Set<String> CONVERSIONS = Set.of("Cast", "DequantizeLinear");

    private final Map<String, List<Integer>> shapes = new HashMap<>();
    private final Map<String, String> converted = new HashMap<>();
    private final List<String> factors = new ArrayList<>();

    private GraphReader() {}

    /** A constant matrix; {@code rows} is the length of the vectors that it multiplies. */
    record Matrix(int rows, int columns) {}

    /**
     * The matrices in the order of their use. A matrix that is stored transposed comes out with its sides exchanged, which
     * changes neither its size nor the number of multiplications.
     *
     * @throws IllegalArgumentException when the bytes are no ONNX file
     */
    static List<Matrix> matrices(byte[] model) {
        GraphReader reader = new GraphReader();
        try {
            fields(ByteBuffer.wrap(model), (field, value) -> {
                if (field == 7) {
                    reader.graph(value);
                }
            });
        } catch (RuntimeException malformed) {
            throw new IllegalArgumentException("not an ONNX file", malformed);
        }
        return reader.factors.stream()
                .map(name -> reader.converted.getOrDefault(name, name))
                .map(name -> reader.shapes.getOrDefault(name, List.of()))
                .filter(shape -> shape.size() == 2)
                .map(shape -> new Matrix(shape.get(0), shape.get(1)))
                .toList();
    }

    private void graph(ByteBuffer graph) {
        fields(graph, (field, value) -> {
            if (field == 1) {
                node(value);
            } else if (field == 5) {
                initializer(value);
            }
        });
    }

    private void node(ByteBuffer node) {
        List<String> inputs = new ArrayList<>();
        List<String> outputs = new ArrayList<>();
        fields(node, (field, value) -> {
            if (field == 1) {
                inputs.add(text(value));
            } else if (field == 2) {
                outputs.add(text(value));
            } else if (field == 4) {
                operator(text(value), inputs, outputs);
            }
        });
    }

    private void operator(String operator, List<String> inputs, List<String> outputs) {
        if (PRODUCTS.contains(operator) && inputs.size() > 1) {
            factors.add(inputs.get(1));
        } else if (CONVERSIONS.contains(operator)) {
            converted.put(outputs.getFirst(), inputs.getFirst());
        }
    }

    private void initializer(ByteBuffer tensor) {
        List<Integer> shape = new ArrayList<>();
        String[] name = {""};
        fields(tensor, (field, value) -> {
            if (field == 1) {
                while (value.hasRemaining()) {
                    shape.add(Math.toIntExact(varint(value)));
                }
            } else if (field == 8) {
                name[0] = text(value);
            }
        });
        shapes.put(name[0], shape);
    }

    /** Hands over each field of a message with its bytes; a number comes as the bytes of its varint. */
    private static void fields(ByteBuffer message, BiConsumer<Integer, ByteBuffer> visitor) {
        while (message.hasRemaining()) {
            int key = Math.toIntExact(varint(message));
            int begin = message.position();
            int length = switch (key & 7) {
                case 0 -> {
                    varint(message);
                    yield message.position() - begin;
                }
                case 1 -> Long.BYTES;
                case 5 -> Integer.BYTES;
                case 2 -> {
                    int size = Math.toIntExact(varint(message));
                    begin = message.position();
                    yield size;
                }
                default -> throw new IllegalArgumentException("unknown wire type");
            };
            visitor.accept(key >>> 3, message.slice(begin, length));
            message.position(begin + length);
        }
    }

    private static long varint(ByteBuffer in) {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            byte next = in.get();
            value |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("over-long varint");
    }

    private static String text(ByteBuffer value) {
        return StandardCharsets.UTF_8.decode(value).toString();
    }
}
