package dev.inkrush.server.scoring.onnx;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Writes small ONNX graphs, for measuring the runtime and for tests. The field numbers are those of {@code onnx.proto} in
 * its protocol buffers form (https://onnx.ai/onnx/api/classes.html): a message is a row of tagged fields.
 */
final class GraphWriter {
    static final int OPSET = 17;

    /** An element type of {@code TensorProto.DataType}. */
    enum Type {
        FLOAT(1);

        private final int code;

        Type(int code) {
            this.code = code;
        }
    }

    /** A dimension of any size. */
    static final int ANY = -1;

    private static final int IR_VERSION = 8;

    private final Message graph = new Message().text(2, "graph");

    /** Declares an input. */
    GraphWriter input(String name, Type type, int... shape) {
        graph.message(11, value(name, type, shape));
        return this;
    }

    /** Declares an output. */
    GraphWriter output(String name, Type type, int... shape) {
        graph.message(12, value(name, type, shape));
        return this;
    }

    /** Adds constant floats. */
    GraphWriter constant(String name, float[] values, int... shape) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return initializer(name, Type.FLOAT, bytes.array(), shape);
    }

    /** Adds an operator without attributes and with one output. */
    GraphWriter node(String operator, String output, String... inputs) {
        Message node = new Message();
        for (String input : inputs) {
            node.text(1, input);
        }
        graph.message(1, node.text(2, output).text(3, output).text(4, operator));
        return this;
    }

    /** The model's file. */
    byte[] toByteArray() {
        return new Message()
                .number(1, IR_VERSION)
                .message(7, graph)
                .message(8, new Message().text(1, "").number(2, OPSET))
                .toByteArray();
    }

    private GraphWriter initializer(String name, Type type, byte[] raw, int... shape) {
        Message tensor = new Message();
        for (int size : shape) {
            tensor.number(1, size);
        }
        graph.message(5, tensor.number(2, type.code).text(8, name).bytes(9, raw));
        return this;
    }

    private static Message value(String name, Type type, int... shape) {
        Message dimensions = new Message();
        for (int i = 0; i < shape.length; i++) {
            Message size = new Message();
            dimensions.message(1, shape[i] == ANY ? size.text(2, name + i) : size.number(1, shape[i]));
        }
        Message tensor = new Message().number(1, type.code).message(2, dimensions);
        return new Message().text(1, name).message(2, new Message().message(1, tensor));
    }

    /** A protocol buffers message under construction. */
    private static final class Message {
        private static final int VARINT = 0;
        private static final int LENGTH_DELIMITED = 2;

        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Message number(int field, long value) {
            varint((long) field << 3 | VARINT);
            varint(value);
            return this;
        }

        Message text(int field, String value) {
            return bytes(field, value.getBytes(StandardCharsets.UTF_8));
        }

        Message message(int field, Message value) {
            return bytes(field, value.toByteArray());
        }

        Message bytes(int field, byte[] value) {
            varint((long) field << 3 | LENGTH_DELIMITED);
            varint(value.length);
            out.writeBytes(value);
            return this;
        }

        byte[] toByteArray() {
            return out.toByteArray();
        }

        private void varint(long value) {
            long rest = value;
            while ((rest & ~0x7FL) != 0) {
                out.write((int) ((rest & 0x7F) | 0x80));
                rest >>>= 7;
            }
            out.write((int) rest);
        }
    }
}
