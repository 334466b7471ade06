package dev.caulk.analysis.ops;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Lists of value and block ids. Most have one element, and most ids are small: those are the same objects everywhere, which keeps a
 * program a quarter smaller.
 */
public final class ValueIds {
    private static final Integer[] IDS = IntStream.range(0, 4096).boxed().toArray(Integer[]::new);
    private static final List<List<Integer>> ALONE =
            IntStream.range(0, IDS.length).mapToObj(id -> List.of(IDS[id])).toList();

    private ValueIds() {}

    /** An immutable list of these ids. */
    public static List<Integer> of(int... ids) {
        if (ids.length == 1 && ids[0] >= 0 && ids[0] < IDS.length) {
            return ALONE.get(ids[0]);
        }
        Integer[] boxed = new Integer[ids.length];
        for (int i = 0; i < ids.length; i++) {
            boxed[i] = boxed(ids[i]);
        }
        return List.of(boxed);
    }

    /** An id as an object, the same one where it is small. */
    public static Integer boxed(int id) {
        return id >= 0 && id < IDS.length ? IDS[id] : Integer.valueOf(id);
    }
}
