package dev.caulk.analysis.engine.explore;

import java.util.Arrays;
import java.util.Comparator;

/** A sequence of numbers; equal ones spell the same. */
final class Words {
    /** By their numbers, the first one first. */
    static final Comparator<Words> ORDER =
            (one, other) -> Arrays.compare(one.words, 0, one.length, other.words, 0, other.length);

    private final int[] words;
    private final int length;
    private final int hash;

    /** The first numbers of an array that does not change as long as these are in use. */
    Words(int[] words, int length) {
        this.words = words;
        this.length = length;
        int sum = 1;
        for (int i = 0; i < length; i++) {
            sum = 31 * sum + words[i];
        }
        this.hash = sum;
    }

    private Words(Words other) {
        this.words = Arrays.copyOf(other.words, other.length);
        this.length = other.length;
        this.hash = other.hash;
    }

    /** The same, to be kept. */
    Words copy() {
        return new Words(this);
    }

    int[] words() {
        return words;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Words that
                && hash == that.hash
                && Arrays.equals(words, 0, length, that.words, 0, that.length);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
