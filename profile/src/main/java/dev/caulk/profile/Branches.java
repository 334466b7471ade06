package dev.caulk.profile;

import java.util.Arrays;

/** Which sample to go on with where a text parts from another sample, by the place and what stands there instead. */
final class Branches {
    private static final int NONE = -1;

    private int[] samples = new int[64];
    private int[] places = new int[64];
    private int[] hashes = new int[64];
    private int[] slots = filled(256);
    private int[] targets = new int[64];
    private int size;

    private static int[] filled(int length) {
        int[] slots = new int[length];
        Arrays.fill(slots, NONE);
        return slots;
    }

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

    private static int slot(int sample, int place, int hash) {
        int mixed = ((sample * 0xC2B2AE3D ^ place) * 0x9E3779B1 ^ hash) * 0x85EBCA6B;
        return mixed ^ mixed >>> 15;
    }

    /** The sample to go on with; -1 where there is none. */
    int find(int sample, int place, int hash) {
        int slot = slot(sample, place, hash) & slots.length - 1;
        while (slots[slot] != NONE) {
            int at = slots[slot];
            if (samples[at] == sample && places[at] == place && hashes[at] == hash) {
                return targets[at];
            }
            slot = slot + 1 & slots.length - 1;
        }
        return NONE;
    }

    void add(int sample, int place, int hash, int target) {
        if (size == places.length) {
            grow();
        }
        samples[size] = sample;
        places[size] = place;
        hashes[size] = hash;
        targets[size] = target;
        put(size++);
    }

    private void grow() {
        samples = Arrays.copyOf(samples, size * 2);
        places = Arrays.copyOf(places, size * 2);
        hashes = Arrays.copyOf(hashes, size * 2);
        targets = Arrays.copyOf(targets, size * 2);
        slots = filled(size * 8);
        for (int i = 0; i < size; i++) {
            put(i);
        }
    }

    private void put(int at) {
        int slot = slot(samples[at], places[at], hashes[at]) & slots.length - 1;
        while (slots[slot] != NONE) {
            slot = slot + 1 & slots.length - 1;
        }
        slots[slot] = at;
    }
}
