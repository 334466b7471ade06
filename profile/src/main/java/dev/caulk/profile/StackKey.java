package dev.caulk.profile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What makes two goroutines the same for aggregation, as bytes that are built while reading and decoded only for stacks
 * not seen before. Fields end in NUL, entries in a line feed; the first byte of an entry tells what it is.
 */
final class StackKey {
    static final char HEAD = 'H';
    static final char LABELS = 'L';
    static final char FRAME = 'F';
    static final char CREATOR = 'C';
    static final char ANCESTOR = 'A';
    static final char ELIDED = 'E';

    private byte[] bytes = new byte[1 << 10];
    private int length;

    void clear() {
        length = 0;
    }

    StackKey entry(char kind) {
        if (length > 0) {
            put((byte) '\n');
        }
        put((byte) kind);
        return this;
    }

    StackKey field(byte[] source, int from, int to) {
        room(to - from + 1);
        System.arraycopy(source, from, bytes, length, to - from);
        length += to - from;
        bytes[length++] = 0;
        return this;
    }

    StackKey field(String text) {
        byte[] source = text.getBytes(StandardCharsets.UTF_8);
        return field(source, 0, source.length);
    }

    StackKey flag(boolean value) {
        put((byte) (value ? '1' : '0'));
        put((byte) 0);
        return this;
    }

    private void put(byte b) {
        room(1);
        bytes[length++] = b;
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }

    String text() {
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }

    /** A copy that can stay in a map. */
    StackKey frozen() {
        StackKey copy = new StackKey();
        copy.bytes = Arrays.copyOf(bytes, length);
        copy.length = length;
        return copy;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StackKey key && Arrays.equals(bytes, 0, length, key.bytes, 0, key.length);
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (int i = 0; i < length; i++) {
            hash = 31 * hash + bytes[i];
        }
        return hash;
    }
}
