package dev.caulk.analysis.callgraph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/** Propagates function values along assignments until nothing changes; nodes are numbers, subset constraints are edges. */
final class FlowGraph {
    private final Map<Integer, List<Integer>> edges = new HashMap<>();
    private final Map<Integer, SortedSet<Target>> values = new HashMap<>();
    private final Map<Integer, List<BiConsumer<Integer, Target>>> watchers = new HashMap<>();
    private final Deque<Arrival> work = new ArrayDeque<>();

    private record Arrival(int node, Target target) {}

    /** Everything at {@code from} is also at {@code to}. */
    void edge(int from, int to) {
        edges.computeIfAbsent(from, n -> new ArrayList<>()).add(to);
        for (Target target : Set.copyOf(at(from))) {
            add(to, target);
        }
    }

    /** The node can be this function. */
    void add(int node, Target target) {
        if (values.computeIfAbsent(node, n -> new TreeSet<>()).add(target)) {
            work.add(new Arrival(node, target));
        }
    }

    /** Tells of every function that arrives at a node from now on. */
    void watch(int node, BiConsumer<Integer, Target> watcher) {
        watchers.computeIfAbsent(node, n -> new ArrayList<>()).add(watcher);
    }

    /** Propagates all that was added. */
    void solve() {
        while (!work.isEmpty()) {
            Arrival arrival = work.poll();
            for (int next : List.copyOf(edges.getOrDefault(arrival.node(), List.of()))) {
                add(next, arrival.target());
            }
            watchers.getOrDefault(arrival.node(), List.of())
                    .forEach(watcher -> watcher.accept(arrival.node(), arrival.target()));
        }
    }

    /** The functions that a node can be, sorted. */
    SortedSet<Target> at(int node) {
        return values.getOrDefault(node, new TreeSet<>());
    }
}
