package dev.caulk.analysis.callgraph;

import java.util.Arrays;

/** A list of ints that grows. */
final class IntList {
    private int[] items;
    private int size;

    IntList() {
        this(16);
    }

    /** @param capacity for how many there is room at first; at least 1 */
    IntList(int capacity) {
        items = new int[capacity];
    }

    void add(int item) {
        if (size == items.length) {
            items = Arrays.copyOf(items, 2 * size);
        }
        items[size++] = item;
    }

    int get(int index) {
        return items[index];
    }

    void set(int index, int item) {
        items[index] = item;
    }

    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    int removeLast() {
        return items[--size];
    }

    /** Drops all items from a position on. */
    void truncate(int length) {
        size = length;
    }

    int[] toArray() {
        return Arrays.copyOf(items, size);
    }
}
