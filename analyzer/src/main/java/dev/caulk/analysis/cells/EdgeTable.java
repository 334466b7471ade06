package dev.caulk.analysis.cells;

/**
 * Edges of a graph with numbered labels, at most one for each node and label: an open-addressing table for look-ups, a chain for
 * each node to walk them in the order they came.
 */
final class EdgeTable {
    private long[] keys = new long[1 << 12];
    private int[] slots = new int[1 << 12];
    private int used;
    private final IntList first = new IntList();
    private final IntList last = new IntList();
    private final IntList degree = new IntList();
    private final IntList next = new IntList();
    private final IntList label = new IntList();
    private final IntList target = new IntList();

    EdgeTable() {
        next.add(0);
        label.add(0);
        target.add(0);
    }

    /** First edge of a node, 0 for none. */
    int first(int node) {
        return first.get(node);
    }

    int next(int edge) {
        return next.get(edge);
    }

    int label(int edge) {
        return label.get(edge);
    }

    int target(int edge) {
        return target.get(edge);
    }

    int degree(int node) {
        return degree.get(node);
    }

    /** The edge of that label, 0 for none. */
    int find(int node, int marked) {
        long key = key(node, marked);
        for (int i = index(key); ; i = i + 1 & keys.length - 1) {
            if (keys[i] == key) {
                return slots[i];
            }
            if (keys[i] == 0) {
                return 0;
            }
        }
    }

    /** Adds an edge that is not there. */
    void add(int from, int marked, int to) {
        int edge = next.size();
        next.add(0);
        label.add(marked);
        target.add(to);
        if (first.get(from) == 0) {
            first.set(from, edge);
        } else {
            next.set(last.get(from), edge);
        }
        last.set(from, edge);
        degree.set(from, degree.get(from) + 1);
        put(key(from, marked), edge);
    }

    private void put(long key, int edge) {
        if (++used * 2 > keys.length) {
            grow();
        }
        int i = index(key);
        while (keys[i] != 0) {
            i = i + 1 & keys.length - 1;
        }
        keys[i] = key;
        slots[i] = edge;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldSlots = slots;
        keys = new long[oldKeys.length * 2];
        slots = new int[oldKeys.length * 2];
        for (int old = 0; old < oldKeys.length; old++) {
            if (oldKeys[old] != 0) {
                int i = index(oldKeys[old]);
                while (keys[i] != 0) {
                    i = i + 1 & keys.length - 1;
                }
                keys[i] = oldKeys[old];
                slots[i] = oldSlots[old];
            }
        }
    }

    /** Nodes count from 1, so no key is 0. */
    private static long key(int node, int marked) {
        return (long) node << 32 | marked;
    }

    private int index(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32) & keys.length - 1;
    }
}
