package dev.caulk.profile;

import java.util.Arrays;

/** Which sample to go on with where a text parts from another sample, by the place and what stands there instead. */
final class Branches {
    private static final int NONE = -1;

    private static final int FIELDS = 4;
    private static final int STEP = 16;

    /** Sample, place, hash and target of each, side by side. */
    private int[] fields = new int[128 * FIELDS];
    /** Numbers from 1, so that none is what new arrays hold. */
    private int[] slots = new int[1 << 9];

    private int size;

    /**
     * Of what stands at a place: the rest of a word, which is the same for all goroutines of a stack. Arguments and numbers, which
     * are not, start behind a parenthesis or a blank.
     */
    static int hash(byte[] bytes, int from, int to) {
        int hash = 0;
        for (int i = from; i < to && bytes[i - 1] != '('; i++) {
            byte b = bytes[i];
            if (b == '(' || b == ' ' || b == '\n') {
                break;
            }
            hash = hash * 31 + b;
        }
        return hash;
    }

    /** The sample to go on with; -1 where there is none. */
    int find(int sample, int place, int hash) {
        int mixed = ((sample * 0xC2B2AE3D ^ place) * 0x9E3779B1 ^ hash) * 0x85EBCA6B;
        int slot = (mixed ^ mixed >>> 15) & slots.length - 1;
        for (int id = slots[slot] - 1; id >= 0; id = slots[slot] - 1) {
            int at = id * FIELDS;
            if (fields[at] == sample && fields[at + 1] == place && fields[at + 2] == hash) {
                return fields[at + 3];
            }
            slot = slot + 1 & slots.length - 1;
        }
        return NONE;
    }

    /** Adds one that is not there yet. */
    void add(int sample, int place, int hash, int target) {
        int at = size * FIELDS;
        fields[at] = sample;
        fields[at + 1] = place;
        fields[at + 2] = hash;
        fields[at + 3] = target;
        put(size, ++size);
        if (size * FIELDS == fields.length) {
            fields = Arrays.copyOf(fields, fields.length * 2);
        }
        if (size * 2 > slots.length) {
            slots = new int[ByteTable.more(slots.length)];
            for (int id = 0; id < size; id += STEP) {
                put(id, Math.min(size, id + STEP));
            }
        }
    }

    /** A few at a time: what is called often is compiled sooner than what loops for long. */
    private void put(int from, int to) {
        for (int id = from; id < to; id++) {
            int at = id * FIELDS;
            int mixed = ((fields[at] * 0xC2B2AE3D ^ fields[at + 1]) * 0x9E3779B1 ^ fields[at + 2]) * 0x85EBCA6B;
            int slot = (mixed ^ mixed >>> 15) & slots.length - 1;
            while (slots[slot] != 0) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = id + 1;
        }
    }
}
