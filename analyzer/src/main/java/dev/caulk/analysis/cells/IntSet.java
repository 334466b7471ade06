package dev.caulk.analysis.cells;

import java.util.Arrays;

/** A set of numbers from 1 on, as large as what is in it: sets of a few nodes among millions are made for every question. */
final class IntSet {
    private static final int SPREAD = 0x9E3779B9;

    private int[] slots = new int[8];
    private int size;

    /** Whether it was not there yet. */
    boolean add(int value) {
        int slot = slot(value);
        if (slots[slot] == value) {
            return false;
        }
        slots[slot] = value;
        if (++size * 2 > slots.length) {
            grow();
        }
        return true;
    }

    private int slot(int value) {
        int mask = slots.length - 1;
        int at = value * SPREAD >>> Integer.numberOfLeadingZeros(mask) & mask;
        while (slots[at] != 0 && slots[at] != value) {
            at = at + 1 & mask;
        }
        return at;
    }

    private void grow() {
        int[] old = slots;
        slots = new int[old.length * 2];
        for (int value : old) {
            if (value != 0) {
                slots[slot(value)] = value;
            }
        }
    }

    int size() {
        return size;
    }

    /** In ascending order. */
    int[] toArray() {
        int[] values = new int[size];
        int next = 0;
        for (int value : slots) {
            if (value != 0) {
                values[next++] = value;
            }
        }
        Arrays.sort(values);
        return values;
    }
}
