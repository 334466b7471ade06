package dev.caulk.profile.growth;

import dev.caulk.profile.Counts;
import java.util.ArrayList;
import java.util.List;

/** A thing that is counted in each snapshot, with the latest or most telling sight of it. */
final class Tracked<T> {
    private final long[] counts;
    private T example;

    Tracked(int snapshots, T first) {
        counts = new long[snapshots];
        example = first;
    }

    void add(int snapshot, long count) {
        counts[snapshot] = Counts.add(counts[snapshot], count);
    }

    long count(int snapshot) {
        return counts[snapshot];
    }

    void example(T better) {
        example = better;
    }

    T example() {
        return example;
    }

    List<Long> counts() {
        List<Long> list = new ArrayList<>(counts.length);
        for (long count : counts) {
            list.add(count);
        }
        return list;
    }
}
