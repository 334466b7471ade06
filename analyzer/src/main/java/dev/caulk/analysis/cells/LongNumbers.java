package dev.caulk.analysis.cells;

import java.util.Arrays;

/** Numbers keys from 1 in the order they come, by open addressing. */
final class LongNumbers {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long[] keys = new long[1 << 7];
    private int[] slots = new int[1 << 8];
    private int last;

    /** The number of the last key. */
    int last() {
        return last;
    }

    long key(int number) {
        return keys[number];
    }

    /** The number of a key, 0 when it has none. */
    int find(long key) {
        return slots[slot(key)];
    }

    /** The number of a key, which gets one if it has none. */
    int number(long key) {
        int at = slot(key);
        int known = slots[at];
        if (known != 0) {
            return known;
        }
        if (++last == keys.length) {
            keys = Arrays.copyOf(keys, last * 2);
        }
        keys[last] = key;
        slots[at] = last;
        if (last * 2 > slots.length) {
            rehash(slots.length * 2);
        }
        return last;
    }

    private void rehash(int length) {
        slots = new int[length];
        for (int number = 1; number <= last; number++) {
            slots[slot(keys[number])] = number;
        }
    }

    /** Where the key is, or would be. */
    private int slot(long key) {
        int mask = slots.length - 1;
        long mixed = key * GOLDEN;
        int at = (int) ((mixed ^ mixed >>> 32) * GOLDEN >>> 32) & mask;
        while (slots[at] != 0 && keys[slots[at]] != key) {
            at = at + 1 & mask;
        }
        return at;
    }
}
