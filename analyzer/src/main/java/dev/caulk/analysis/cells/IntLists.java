package dev.caulk.analysis.cells;

/** A list of numbers for each of some numbers, each in the order they came. */
final class IntLists {
    private final IntList first = new IntList();
    private final IntList last = new IntList();
    private final IntList next = new IntList();
    private final IntList value = new IntList();

    IntLists() {
        next.add(0);
        value.add(0);
    }

    void add(int list, int added) {
        int link = next.size();
        next.add(0);
        value.add(added);
        if (first.get(list) == 0) {
            first.set(list, link);
        } else {
            next.set(last.get(list), link);
        }
        last.set(list, link);
    }

    boolean isEmpty(int list) {
        return first.get(list) == 0;
    }

    int[] of(int list) {
        IntList found = new IntList();
        for (int link = first.get(list); link != 0; link = next.get(link)) {
            found.add(value.get(link));
        }
        return found.toArray();
    }
}
