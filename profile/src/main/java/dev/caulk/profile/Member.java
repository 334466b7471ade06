package dev.caulk.profile;

import java.util.Arrays;

/** What differs between goroutines of one group. {@link #NONE} stands for a number the dump does not give. */
final class Member {
    static final long NONE = -1;

    long goroutine = NONE;
    long minutes = NONE;
    long creator = NONE;
    long delay = NONE;
    long[] ancestors = new long[4];
    int ancestorCount;
    int line;

    void clear(int atLine) {
        goroutine = NONE;
        minutes = NONE;
        creator = NONE;
        delay = NONE;
        ancestorCount = 0;
        line = atLine;
    }

    void ancestor(long goroutineNumber) {
        if (ancestorCount == ancestors.length) {
            ancestors = Arrays.copyOf(ancestors, ancestorCount * 2);
        }
        ancestors[ancestorCount++] = goroutineNumber;
    }
}
