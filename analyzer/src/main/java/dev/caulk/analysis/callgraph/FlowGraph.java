package dev.caulk.analysis.callgraph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Propagates function values along assignments until nothing changes; nodes are numbers, subset constraints are edges.
 *
 * <p>A node that can be more than {@link #SATURATION} functions is saturated: it can be anything, it says so by being none of
 * them, and so is all that follows from it. This keeps the work linear where generic containers and callbacks mix every
 * function of a program (saturation of type flows: Wimmer et al., "Scaling Type-Based Points-to Analysis with Saturation",
 * PLDI 2024).
 */
final class FlowGraph {
    /** What more callees than these would say of a call is nothing that a finding could rest on. */
    private static final int SATURATION = 32;

    private final Map<Integer, Set<Integer>> edges = new HashMap<>();
    private final Map<Integer, BitSet> values = new HashMap<>();
    private final Map<Integer, List<Consumer<Target>>> watchers = new HashMap<>();
    private final Map<Target, Integer> numbers = new HashMap<>();
    private final List<Target> targets = new ArrayList<>();
    private final BitSet saturatedOps = new BitSet();
    private final BitSet saturatedNames = new BitSet();
    private final Deque<Arrival> work = new ArrayDeque<>();

    /** A function that came to a node; {@code target} is negative where the node became saturated. */
    private record Arrival(int node, int target) {}

    /** Everything at {@code from} is also at {@code to}. */
    void edge(int from, int to) {
        if (from == to
                || !edges.computeIfAbsent(from, n -> new LinkedHashSet<>()).add(to)) {
            return;
        }
        if (isSaturated(from)) {
            saturate(to);
            return;
        }
        BitSet present = values.get(from);
        if (present != null) {
            for (int t : present.stream().toArray()) {
                add(to, t);
            }
        }
    }

    /** The node can be this function. */
    void add(int node, Target target) {
        Integer known = numbers.get(target);
        if (known == null) {
            known = targets.size();
            numbers.put(target, known);
            targets.add(target);
        }
        add(node, known);
    }

    private void add(int node, int target) {
        if (isSaturated(node)) {
            return;
        }
        BitSet set = values.computeIfAbsent(node, n -> new BitSet());
        if (set.get(target)) {
            return;
        }
        set.set(target);
        if (set.cardinality() > SATURATION) {
            saturate(node);
        } else {
            work.add(new Arrival(node, target));
        }
    }

    private void saturate(int node) {
        if (!isSaturated(node)) {
            saturation(node).set(index(node));
            values.remove(node);
            work.add(new Arrival(node, -1));
        }
    }

    /** Whether the node can be too many functions to name. */
    boolean isSaturated(int node) {
        return saturation(node).get(index(node));
    }

    private BitSet saturation(int node) {
        return node >= 0 ? saturatedOps : saturatedNames;
    }

    private static int index(int node) {
        return node >= 0 ? node : -1 - node;
    }

    /** Tells of every function that arrives at a node from now on. */
    void watch(int node, Consumer<Target> watcher) {
        watchers.computeIfAbsent(node, n -> new ArrayList<>()).add(watcher);
    }

    /** Propagates all that was added. */
    void solve() {
        while (!work.isEmpty()) {
            Arrival arrival = work.poll();
            List<Integer> next = List.copyOf(edges.getOrDefault(arrival.node(), Set.of()));
            if (arrival.target() < 0) {
                next.forEach(this::saturate);
            } else if (!isSaturated(arrival.node())) {
                next.forEach(to -> add(to, arrival.target()));
                Target target = targets.get(arrival.target());
                List.copyOf(watchers.getOrDefault(arrival.node(), List.of())).forEach(w -> w.accept(target));
            }
        }
    }

    /** The functions that a node can be, sorted; none when it is saturated. */
    SortedSet<Target> at(int node) {
        BitSet present = values.get(node);
        if (present == null) {
            return Collections.emptySortedSet();
        }
        SortedSet<Target> found = new TreeSet<>();
        present.stream().forEach(t -> found.add(targets.get(t)));
        return found;
    }
}
