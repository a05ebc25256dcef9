package dev.inkrush.protocol;

import java.util.Arrays;

/** A growing byte array with the wire's integers: LEB128 varints, and zigzag for signed ones. */
final class WireWriter {
    private byte[] bytes;
    private int length;

    WireWriter(int capacity) {
        bytes = new byte[capacity];
    }

    void writeByte(int value) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(16, length * 2));
        }
        bytes[length++] = (byte) value;
    }

    void writeVarint(int value) {
        int rest = value;
        while ((rest & ~0x7F) != 0) {
            writeByte((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        writeByte(rest);
    }

    void writeZigzag(int value) {
        writeVarint((value << 1) ^ (value >> 31));
    }

    void writeBytes(byte[] source) {
        if (bytes.length - length < source.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + source.length, length * 2));
        }
        System.arraycopy(source, 0, bytes, length, source.length);
        length += source.length;
    }

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, length);
    }
}
