package dev.caulk.analysis.callgraph;

import dev.caulk.analysis.types.InterfaceType;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What flows where: edges between nodes, and atoms that nodes hold from the start. */
final class Constraints {
    private final IntList from = new IntList();
    private final IntList to = new IntList();
    private final IntList filter = new IntList();
    private final IntList seeded = new IntList();
    private final IntList seeds = new IntList();
    private final Map<InterfaceType, Integer> filterNumbers = new IdentityHashMap<>();
    private final List<InterfaceType> filters = new ArrayList<>();
    private int nodes;

    /** How far the lists reached at some time. */
    record Mark(int edges, int seeds) {}

    int newNode() {
        return nodes++;
    }

    int nodes() {
        return nodes;
    }

    /** What is at one node is at another. */
    void edge(int source, int target) {
        if (source != target) {
            from.add(source);
            to.add(target);
            filter.add(-1);
        }
    }

    /** What is at one node and implements an interface, or is a function, is at another. */
    void filtered(int source, int target, InterfaceType itf) {
        Integer number = filterNumbers.get(itf);
        if (number == null) {
            number = filters.size();
            filterNumbers.put(itf, number);
            filters.add(itf);
        }
        from.add(source);
        to.add(target);
        filter.add(number);
    }

    void seed(int node, int atom) {
        seeded.add(node);
        seeds.add(atom);
    }

    Mark mark() {
        return new Mark(from.size(), seeds.size());
    }

    /** Forgets what came after a mark. */
    void reset(Mark mark) {
        from.truncate(mark.edges());
        to.truncate(mark.edges());
        filter.truncate(mark.edges());
        seeded.truncate(mark.seeds());
        seeds.truncate(mark.seeds());
    }

    int edges() {
        return from.size();
    }

    int source(int edge) {
        return from.get(edge);
    }

    int target(int edge) {
        return to.get(edge);
    }

    Optional<InterfaceType> filter(int edge) {
        int number = filter.get(edge);
        return number < 0 ? Optional.empty() : Optional.of(filters.get(number));
    }

    int filterNumber(int edge) {
        return filter.get(edge);
    }

    int seedCount() {
        return seeds.size();
    }

    int seededNode(int seed) {
        return seeded.get(seed);
    }

    int seededAtom(int seed) {
        return seeds.get(seed);
    }
}
