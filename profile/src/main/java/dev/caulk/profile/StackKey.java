package dev.caulk.profile;

import java.util.Arrays;

/**
 * What makes two goroutines the same for aggregation: numbers of a state, labels and frames, built while reading. Numbers
 * from 0 are frames of a {@link FrameTable}; the marks below 0 say what the next one is.
 */
final class StackKey {
    /** The next frame is the creator of the stack that it ends. */
    static final int CREATOR = -1;
    /** An ancestor's stack starts. */
    static final int ANCESTOR = -2;
    /** Frames were left out. */
    static final int ELIDED = -3;

    static final int LEAKED = 1;
    static final int LOCKED = 2;
    static final int BUBBLE = 4;

    /** State, flags and labels stand first. */
    static final int HEAD = 3;

    int[] numbers = new int[64];
    int length;

    /**
     * Starts a key.
     *
     * @param state number of its text
     * @param flags of {@link #LEAKED}, {@link #LOCKED} and {@link #BUBBLE}
     * @param labels number of their text
     */
    void start(int state, int flags, int labels) {
        numbers[0] = state;
        numbers[1] = flags;
        numbers[2] = labels;
        length = HEAD;
    }

    void state(int state) {
        numbers[0] = state;
    }

    void labels(int labels) {
        numbers[2] = labels;
    }

    void add(int number) {
        if (length == numbers.length) {
            numbers = Arrays.copyOf(numbers, length * 2);
        }
        numbers[length++] = number;
    }

    int length() {
        return length;
    }

    int get(int index) {
        return numbers[index];
    }

    /** Drops numbers after the head, up to an index. */
    void dropUntil(int index) {
        System.arraycopy(numbers, index, numbers, HEAD, length - index);
        length -= index - HEAD;
    }

    void dropLast() {
        length--;
    }

    /** Makes it consist of some numbers. */
    void load(int[] others) {
        length = others.length;
        if (length > numbers.length) {
            numbers = new int[length * 2];
        }
        System.arraycopy(others, 0, numbers, 0, length);
    }
}
