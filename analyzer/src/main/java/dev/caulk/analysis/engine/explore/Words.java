package dev.caulk.analysis.engine.explore;

import java.util.Arrays;
import java.util.Comparator;

/** A sequence of numbers; equal ones spell the same. */
final class Words {
    /** By their numbers, the first one first. */
    static final Comparator<Words> ORDER = (one, other) -> Arrays.compare(one.words, other.words);

    private final int[] words;
    private final int hash;

    Words(int[] words) {
        this.words = words;
        this.hash = Arrays.hashCode(words);
    }

    int[] words() {
        return words;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Words that && hash == that.hash && Arrays.equals(words, that.words);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
