package dev.caulk.analysis.cells;

/**
 * Edges of a graph with numbered labels, at most one for each node and label: numbers for look-ups, a chain for each node to
 * walk them in the order they came.
 */
final class EdgeTable {
    private final LongNumbers keys = new LongNumbers();
    private final IntList first = new IntList();
    private final IntList last = new IntList();
    private final IntList degree = new IntList();
    private final IntList next = new IntList();
    private final IntList target = new IntList();

    /** First edge of a node, 0 for none. */
    int first(int node) {
        return first.get(node);
    }

    int next(int edge) {
        return next.get(edge);
    }

    int label(int edge) {
        return (int) keys.key(edge);
    }

    int target(int edge) {
        return target.get(edge);
    }

    int degree(int node) {
        return degree.get(node);
    }

    /** The edge of that label, 0 for none. */
    int find(int node, int marked) {
        return keys.find(key(node, marked));
    }

    /** Adds an edge that is not there. */
    void add(int from, int marked, int to) {
        int edge = keys.number(key(from, marked));
        target.set(edge, to);
        if (first.get(from) == 0) {
            first.set(from, edge);
        } else {
            next.set(last.get(from), edge);
        }
        last.set(from, edge);
        degree.set(from, degree.get(from) + 1);
    }

    private static long key(int node, int marked) {
        return (long) node << 32 | marked;
    }
}
