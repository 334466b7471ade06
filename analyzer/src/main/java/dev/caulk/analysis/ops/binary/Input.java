package dev.caulk.analysis.ops.binary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/** Reads what {@link Output} wrote. Whoever reads has checked that the bytes are whole. */
final class Input {
    private final byte[] bytes;
    private int at;

    Input(byte[] bytes) {
        this.bytes = bytes;
    }

    int octet() {
        return bytes[at++] & 0xFF;
    }

    long number() {
        long value = 0;
        int shift = 0;
        int next = octet();
        while ((next & 0x80) != 0) {
            value |= (long) (next & 0x7F) << shift;
            shift += 7;
            next = octet();
        }
        return value | (long) next << shift;
    }

    int size() {
        return (int) number();
    }

    long signed() {
        long value = number();
        return value >>> 1 ^ -(value & 1);
    }

    boolean flag() {
        return octet() != 0;
    }

    byte[] raw() {
        int length = size();
        int start = Objects.checkFromIndexSize(at, length, bytes.length);
        at += length;
        return Arrays.copyOfRange(bytes, start, at);
    }

    String text() {
        char[] text = new char[size()];
        for (int i = 0; i < text.length; i++) {
            text[i] = (char) number();
        }
        return new String(text);
    }

    List<Integer> numbers() {
        return list(this::size);
    }

    <T> List<T> list(Supplier<T> element) {
        int count = size();
        List<T> all = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            all.add(element.get());
        }
        return List.copyOf(all);
    }
}
