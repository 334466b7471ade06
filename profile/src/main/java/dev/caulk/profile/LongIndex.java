package dev.caulk.profile;

import java.util.Arrays;

/** Positions of numbers in the order they were added; of a number that was added twice, the first position counts. */
final class LongIndex {
    private static final int EMPTY = -1;

    private long[] numbers = new long[64];
    private int[] slots = filled(256);
    private int size;

    private static int[] filled(int length) {
        int[] slots = new int[length];
        Arrays.fill(slots, EMPTY);
        return slots;
    }

    void add(long number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size * 2);
        }
        numbers[size++] = number;
        if (size * 2 > slots.length) {
            slots = filled(slots.length * 2);
            for (int at = 0; at < size; at++) {
                put(at);
            }
        } else {
            put(size - 1);
        }
    }

    private void put(int at) {
        int slot = slot(numbers[at]);
        while (slots[slot] != EMPTY) {
            if (numbers[slots[slot]] == numbers[at]) {
                return;
            }
            slot = slot + 1 & slots.length - 1;
        }
        slots[slot] = at;
    }

    private int slot(long number) {
        long mixed = number * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32) & slots.length - 1;
    }

    /** The position of a number, -1 where it was not added. */
    int find(long number) {
        int slot = slot(number);
        while (slots[slot] != EMPTY) {
            if (numbers[slots[slot]] == number) {
                return slots[slot];
            }
            slot = slot + 1 & slots.length - 1;
        }
        return EMPTY;
    }

    int size() {
        return size;
    }
}
