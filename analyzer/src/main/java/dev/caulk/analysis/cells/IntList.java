package dev.caulk.analysis.cells;

import java.util.Arrays;

/** A growing column of numbers; what was never set is 0. */
final class IntList {
    private int[] values = new int[8];
    private int size;

    int size() {
        return size;
    }

    void add(int value) {
        set(size, value);
    }

    int get(int index) {
        return index < size ? values[index] : 0;
    }

    void set(int index, int value) {
        if (index >= values.length) {
            values = Arrays.copyOf(values, Math.max(index + 1, values.length + (values.length >> 1)));
        }
        values[index] = value;
        size = Math.max(size, index + 1);
    }

    int removeLast() {
        size--;
        int last = values[size];
        values[size] = 0;
        return last;
    }

    boolean isEmpty() {
        return size == 0;
    }

    int[] toArray() {
        return Arrays.copyOf(values, size);
    }

    void clear() {
        Arrays.fill(values, 0, size, 0);
        size = 0;
    }
}
