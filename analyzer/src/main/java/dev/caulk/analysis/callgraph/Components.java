package dev.caulk.analysis.callgraph;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * The strongly connected components of a graph, numbered so that what a component leads to comes before it (Tarjan 1972,
 * without recursion).
 */
final class Components {
    private final Adjacency edges;
    private final IntUnaryOperator target;
    private final int[] component;
    private final int[] order;
    private final int[] low;
    private final int[] position;
    private final IntList stack = new IntList();
    private final IntList path = new IntList();
    private int found;
    private int visited;

    /** @param target where an edge leads, by its number in {@code edges} */
    Components(Adjacency edges, IntUnaryOperator target) {
        this.edges = edges;
        this.target = target;
        component = new int[edges.nodes()];
        order = new int[edges.nodes()];
        low = new int[edges.nodes()];
        position = new int[edges.nodes()];
        Arrays.fill(component, -1);
        for (int node = 0; node < edges.nodes(); node++) {
            if (order[node] == 0) {
                search(node);
            }
        }
    }

    int nodes() {
        return edges.nodes();
    }

    int count() {
        return found;
    }

    int of(int node) {
        return component[node];
    }

    private void search(int root) {
        enter(root);
        while (!path.isEmpty()) {
            int node = path.get(path.size() - 1);
            if (position[node] < edges.start(node + 1)) {
                follow(node, target.applyAsInt(edges.item(position[node]++)));
            } else {
                leave(node);
            }
        }
    }

    /** Visits are numbered from 1. */
    private void enter(int node) {
        order[node] = ++visited;
        low[node] = visited;
        position[node] = edges.start(node);
        stack.add(node);
        path.add(node);
    }

    private void follow(int node, int next) {
        if (order[next] == 0) {
            enter(next);
        } else if (component[next] < 0) {
            low[node] = Math.min(low[node], low[next]);
        }
    }

    private void leave(int node) {
        path.removeLast();
        if (!path.isEmpty()) {
            int above = path.get(path.size() - 1);
            low[above] = Math.min(low[above], low[node]);
        }
        if (low[node] == order[node]) {
            int member;
            do {
                member = stack.removeLast();
                component[member] = found;
            } while (member != node);
            found++;
        }
    }
}
