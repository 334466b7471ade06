package dev.caulk.analysis.callgraph;

import java.util.function.IntUnaryOperator;

/** For each of some nodes the numbers that belong to it, in one array (compressed sparse rows). */
final class Adjacency {
    private final int[] start;
    private final int[] items;

    /**
     * Groups the numbers 0 to {@code count} - 1.
     *
     * @param keyOf the node that a number belongs to
     */
    Adjacency(int nodes, int count, IntUnaryOperator keyOf) {
        start = new int[nodes + 1];
        for (int i = 0; i < count; i++) {
            start[keyOf.applyAsInt(i) + 1]++;
        }
        for (int n = 0; n < nodes; n++) {
            start[n + 1] += start[n];
        }
        items = new int[count];
        int[] next = start.clone();
        for (int i = 0; i < count; i++) {
            items[next[keyOf.applyAsInt(i)]++] = i;
        }
    }

    int nodes() {
        return start.length - 1;
    }

    /** The position of a node's first number; that of the next node is the end. */
    int start(int node) {
        return start[node];
    }

    int item(int position) {
        return items[position];
    }
}
