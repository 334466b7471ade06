package dev.caulk.profile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Numbers byte strings from 0 in the order they come, keeping each once; decoded to text only when asked for. */
final class ByteTable {
    private static final int EMPTY = -1;

    private byte[] bytes = new byte[1 << 12];
    private int[] ends = new int[64];
    private int[] hashes = new int[64];
    private int[] slots = filled(256);
    private String[] texts = new String[64];
    private int size;

    private static int[] filled(int length) {
        int[] slots = new int[length];
        Arrays.fill(slots, EMPTY);
        return slots;
    }

    /** The number of a range of bytes, new or known. */
    int id(byte[] source, int from, int to) {
        int hash = hash(source, from, to);
        int mask = slots.length - 1;
        int slot = hash & mask;
        while (slots[slot] != EMPTY) {
            int id = slots[slot];
            if (hashes[id] == hash && Arrays.equals(bytes, start(id), ends[id], source, from, to)) {
                return id;
            }
            slot = slot + 1 & mask;
        }
        slots[slot] = size;
        return add(source, from, to, hash);
    }

    /** The number of a text. */
    int id(String text) {
        byte[] source = text.getBytes(StandardCharsets.UTF_8);
        return id(source, 0, source.length);
    }

    private static int hash(byte[] source, int from, int to) {
        int hash = to - from;
        for (int i = from; i < to; i++) {
            hash = hash * 0x01000193 ^ source[i];
        }
        return hash ^ hash >>> 15;
    }

    private int add(byte[] source, int from, int to, int hash) {
        int end = Math.addExact(size == 0 ? 0 : ends[size - 1], to - from);
        if (size == ends.length) {
            grow();
        }
        if (end > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(end, (int) Math.min(bytes.length * 2L, Integer.MAX_VALUE - 8)));
        }
        System.arraycopy(source, from, bytes, end - (to - from), to - from);
        ends[size] = end;
        hashes[size] = hash;
        if (++size * 2 > slots.length) {
            rehash();
        }
        return size - 1;
    }

    private void grow() {
        ends = Arrays.copyOf(ends, size * 2);
        hashes = Arrays.copyOf(hashes, size * 2);
        texts = Arrays.copyOf(texts, size * 2);
    }

    private void rehash() {
        slots = filled(slots.length * 2);
        int mask = slots.length - 1;
        for (int id = 0; id < size; id++) {
            int slot = hashes[id] & mask;
            while (slots[slot] != EMPTY) {
                slot = slot + 1 & mask;
            }
            slots[slot] = id;
        }
    }

    private int start(int id) {
        return id == 0 ? 0 : ends[id - 1];
    }

    /** The bytes of a number, copied. */
    byte[] bytes(int id) {
        return Arrays.copyOfRange(bytes, start(id), ends[id]);
    }

    /** The text of a number; the same string each time. */
    String text(int id) {
        String known = texts[id];
        if (known != null) {
            return known;
        }
        texts[id] = new String(bytes, start(id), ends[id] - start(id), StandardCharsets.UTF_8);
        return texts[id];
    }

    /** How many bytes a number stands for. */
    int length(int id) {
        return ends[id] - start(id);
    }

    /** Whether the bytes of a number start with others. */
    boolean startsWith(int id, byte[] prefix) {
        int from = start(id);
        int to = from + prefix.length;
        return to <= ends[id] && Arrays.equals(bytes, from, to, prefix, 0, prefix.length);
    }

    int size() {
        return size;
    }
}
