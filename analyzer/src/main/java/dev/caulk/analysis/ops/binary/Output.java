package dev.caulk.analysis.ops.binary;

import java.util.Arrays;
import java.util.List;

/** Bytes being written: numbers take seven bits a byte, lowest first. */
final class Output {
    private byte[] bytes = new byte[1 << 12];
    private int size;

    void octet(int value) {
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, size * 2);
        }
        bytes[size++] = (byte) value;
    }

    /** A number that is rarely negative. */
    void number(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            octet((int) (rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        octet((int) rest);
    }

    /** A number of either sign. */
    void signed(long value) {
        number(value << 1 ^ value >> 63);
    }

    void flag(boolean value) {
        octet(value ? 1 : 0);
    }

    void raw(byte[] content) {
        number(content.length);
        for (byte b : content) {
            octet(b);
        }
    }

    /** Any string, also one that is no Unicode text. */
    void text(String text) {
        number(text.length());
        for (int i = 0; i < text.length(); i++) {
            number(text.charAt(i));
        }
    }

    void numbers(List<Integer> values) {
        number(values.size());
        for (int value : values) {
            number(value);
        }
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, size);
    }
}
