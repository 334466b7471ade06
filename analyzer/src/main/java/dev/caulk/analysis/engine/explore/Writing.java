package dev.caulk.analysis.engine.explore;

import dev.caulk.analysis.types.ConstantValue;
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

    /** What was put down; good until more is. */
    Words words() {
        return new Words(out, length);
    }

    /** Takes back what was put down after so many numbers. */
    Words cut(int start) {
        Words words = new Words(Arrays.copyOfRange(out, start, length), length - start);
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

    void constant(ConstantValue value) {
        if (value instanceof ConstantValue.IntValue number && number.value().bitLength() < Integer.SIZE) {
            put('i');
            put(number.value().intValue());
        } else if (value instanceof ConstantValue.BoolValue bool) {
            put(bool.value() ? 't' : 'f');
        } else {
            put('k');
            put(value);
        }
    }

    /** An array of noughts of at least a size: the same one where it is large enough. */
    static int[] cleared(int[] numbers, int size) {
        if (numbers.length < size) {
            return new int[2 * size];
        }
        Arrays.fill(numbers, 0, size, 0);
        return numbers;
    }
}
