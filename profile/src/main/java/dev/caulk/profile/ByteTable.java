package dev.caulk.profile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Numbers byte strings from 0 in the order they come, keeping each once; decoded to text only when asked for. */
final class ByteTable {
    private static final int STEP = 16;
    /** Up to here tables grow fast: what a short run spends on filling them anew is code that is not compiled yet. */
    private static final int FEW = 1 << 15;

    private byte[] bytes = new byte[1 << 12];
    /** Of each, behind a zero. */
    private int[] ends = new int[128];

    private int[] hashes = new int[128];
    /** Numbers from 1, so that none is what new arrays hold. */
    private int[] slots = new int[1 << 9];

    private String[] texts = new String[0];
    private int size;

    /** The number of a range of bytes, new or known. */
    int id(byte[] source, int from, int to) {
        int hash = to - from;
        int i = from + 1;
        for (; i < to; i += 2) {
            hash = hash * 0x01000193 ^ source[i - 1] << 8 ^ source[i];
        }
        if (i == to) {
            hash = hash * 0x01000193 ^ source[to - 1];
        }
        hash *= 0x9E3779B1;
        hash ^= hash >>> 15;
        int mask = slots.length - 1;
        int slot = hash & mask;
        for (int id = slots[slot] - 1; id >= 0; id = slots[slot] - 1) {
            if (hashes[id] == hash && ends[id + 1] - ends[id] == to - from) {
                int distance = ends[id] - from;
                int at = from;
                while (at < to && bytes[at + distance] == source[at]) {
                    at++;
                }
                if (at == to) {
                    return id;
                }
            }
            slot = slot + 1 & mask;
        }
        slots[slot] = size + 1;
        return add(source, from, to, hash);
    }

    /** The number of a text that is there; -1 for others. */
    int known(String text) {
        for (int id = 0; id < size; id++) {
            if (ends[id + 1] - ends[id] == text.length() && text(id).equals(text)) {
                return id;
            }
        }
        return -1;
    }

    /** The number of a text. */
    int id(String text) {
        byte[] source = text.getBytes(StandardCharsets.UTF_8);
        return id(source, 0, source.length);
    }

    private int add(byte[] source, int from, int to, int hash) {
        int start = ends[size];
        int end = start + (to - from);
        if (end > bytes.length || end < 0) {
            growBytes(start, to - from);
        }
        System.arraycopy(source, from, bytes, start, to - from);
        hashes[size] = hash;
        ends[++size] = end;
        if (size + 1 == ends.length) {
            ends = Arrays.copyOf(ends, size * 2);
            hashes = Arrays.copyOf(hashes, size * 2);
        }
        if (size * 2 > slots.length) {
            rehash();
        }
        return size - 1;
    }

    private void growBytes(int start, int more) {
        int least = Math.addExact(start, more);
        bytes = Arrays.copyOf(bytes, Math.max(least, (int) Math.min(bytes.length * 2L, Integer.MAX_VALUE - 8)));
    }

    /** The next size of a hash table. */
    static int more(int slots) {
        return slots < FEW ? slots * 4 : slots * 2;
    }

    private void rehash() {
        slots = new int[more(slots.length)];
        for (int id = 0; id < size; id += STEP) {
            put(id, Math.min(size, id + STEP));
        }
    }

    /** A few at a time: what is called often is compiled sooner than what loops for long. */
    private void put(int from, int to) {
        int mask = slots.length - 1;
        for (int id = from; id < to; id++) {
            int slot = hashes[id] & mask;
            while (slots[slot] != 0) {
                slot = slot + 1 & mask;
            }
            slots[slot] = id + 1;
        }
    }

    /** The bytes of a number, copied. */
    byte[] bytes(int id) {
        return Arrays.copyOfRange(bytes, ends[id], ends[id + 1]);
    }

    /** The text of a number; the same string each time. */
    String text(int id) {
        if (id >= texts.length) {
            texts = Arrays.copyOf(texts, ends.length);
        }
        String known = texts[id];
        if (known != null) {
            return known;
        }
        texts[id] = decoded(ends[id], ends[id + 1]);
        return texts[id];
    }

    /** Nearly all is ASCII, for which the constructor that knows no charset is a twentieth of the code. */
    @SuppressWarnings("deprecation")
    private String decoded(int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] < 0) {
                return new String(bytes, from, to - from, StandardCharsets.UTF_8);
            }
        }
        return new String(bytes, 0, from, to - from);
    }

    /** How many bytes a number stands for. */
    int length(int id) {
        return ends[id + 1] - ends[id];
    }

    /** Whether the bytes of a number start with others. */
    boolean startsWith(int id, byte[] prefix) {
        int from = ends[id];
        int at = ends[id + 1] - from < prefix.length ? -1 : prefix.length - 1;
        while (at >= 0 && bytes[from + at] == prefix[at]) {
            at--;
        }
        return at < 0 && ends[id + 1] - from >= prefix.length;
    }

    /**
     * Whether the bytes of a number can be a path of a library. For nearly all that are not, this tells it without a text; what it
     * does not exclude is for {@link UserFrames#isLibraryPath} to tell.
     */
    boolean canBeLibrary(int id) {
        int from = ends[id];
        int to = ends[id + 1];
        for (int at = from; at < to; at++) {
            byte b = bytes[at];
            if (b == '@' || b == '\\' || b < 0 || b == 'v' && at > from && bytes[at - 1] == '/') {
                return true;
            }
        }
        return to > from && bytes[from] == 'e';
    }

    /** Orders two numbers as their texts are ordered. */
    int compare(int a, int b) {
        if (a == b) {
            return 0;
        }
        int left = ends[a];
        int right = ends[b];
        int leftEnd = ends[a + 1];
        int rightEnd = ends[b + 1];
        while (left < leftEnd && right < rightEnd && bytes[left] == bytes[right]) {
            left++;
            right++;
        }
        // Only what is ASCII has the same order as bytes and as text.
        boolean ascii = left < leftEnd && right < rightEnd && bytes[left] >= 0 && bytes[right] >= 0;
        return ascii ? bytes[left] - bytes[right] : text(a).compareTo(text(b));
    }

    int size() {
        return size;
    }
}
