package dev.caulk.analysis.engine.explore;

import java.util.Arrays;
import java.util.OptionalInt;

/** Numbers that are put down one after the other, in memory that is used again. */
final class Writing {
    private final Index index;
    private int[] out = new int[512];
    private int length;

    Writing(Index index) {
        this.index = index;
    }

    void clear() {
        length = 0;
    }

    int length() {
        return length;
    }

    /** What was put down. */
    Words words() {
        return new Words(Arrays.copyOf(out, length));
    }

    /** Takes back what was put down after so many numbers. */
    Words cut(int start) {
        Words words = new Words(Arrays.copyOfRange(out, start, length));
        length = start;
        return words;
    }

    void put(int word) {
        if (length == out.length) {
            out = Arrays.copyOf(out, 2 * length);
        }
        out[length++] = word;
    }

    void put(boolean word) {
        put(word ? 1 : 0);
    }

    void path(String path) {
        put(path.isEmpty() ? -1 : index.number(path));
    }

    void put(OptionalInt number) {
        put(number.isPresent());
        put(number.orElse(0));
    }

    void put(Object name) {
        put(index.number(name));
    }
}
