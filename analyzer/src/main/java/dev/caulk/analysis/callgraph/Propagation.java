package dev.caulk.analysis.callgraph;

import dev.caulk.analysis.types.InterfaceType;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What each node holds under some constraints (Sundaresan et al., "Practical virtual method call resolution for Java", 2000):
 * nodes that flow into each other hold the same; their components are visited once, each after those that flow into it. A
 * filter inside a component has no effect, which keeps more and loses nothing.
 */
final class Propagation {
    private final Constraints constraints;
    private final Implementers implementers;
    private final AtomSets sets;
    private final Components components;
    private final int[] setOf;
    private final Map<Long, AtomSet> filtered = new HashMap<>();
    private final BitSet gathered = new BitSet();
    private int[] addedFor = new int[64];
    private long visits;

    Propagation(Constraints constraints, Implementers implementers, AtomSets sets) {
        this.constraints = constraints;
        this.implementers = implementers;
        this.sets = sets;
        Adjacency incoming = new Adjacency(constraints.nodes(), constraints.edges(), constraints::target);
        Adjacency seeds = new Adjacency(constraints.nodes(), constraints.seedCount(), constraints::seededNode);
        components = new Components(incoming, constraints::source);
        setOf = new int[components.count()];
        Adjacency members = new Adjacency(components.count(), constraints.nodes(), components::of);
        for (int c = 0; c < components.count(); c++) {
            setOf[c] = gather(c, members, incoming, seeds).number();
        }
    }

    /** What a node holds; nothing for one that was made later. */
    AtomSet at(int node) {
        return node >= components.nodes() ? sets.empty() : sets.get(setOf[components.of(node)]);
    }

    /** How many edges and seeds were looked at. */
    long visits() {
        return visits;
    }

    private AtomSet gather(int component, Adjacency members, Adjacency incoming, Adjacency seeds) {
        gathered.clear();
        AtomSet largest = sets.empty();
        for (int m = members.start(component); m < members.start(component + 1); m++) {
            int node = members.item(m);
            for (int s = seeds.start(node); s < seeds.start(node + 1); s++) {
                gathered.set(constraints.seededAtom(seeds.item(s)));
                visits++;
            }
            for (int e = incoming.start(node); e < incoming.start(node + 1); e++) {
                AtomSet set = arriving(incoming.item(e), component);
                visits++;
                if (set.size() > 0 && isNew(set, component)) {
                    set.addTo(gathered);
                    largest = set.size() > largest.size() ? set : largest;
                }
            }
        }
        return gathered.cardinality() == largest.size() ? largest : sets.of(gathered);
    }

    private AtomSet arriving(int edge, int component) {
        int from = components.of(constraints.source(edge));
        if (from == component) {
            return sets.empty();
        }
        AtomSet set = sets.get(setOf[from]);
        Optional<InterfaceType> filter = constraints.filter(edge);
        return filter.isEmpty() ? set : filter(set, filter.get(), constraints.filterNumber(edge));
    }

    private boolean isNew(AtomSet set, int component) {
        if (set.number() >= addedFor.length) {
            addedFor = Arrays.copyOf(addedFor, 2 * set.number());
        }
        boolean fresh = addedFor[set.number()] != component + 1;
        addedFor[set.number()] = component + 1;
        return fresh;
    }

    private AtomSet filter(AtomSet set, InterfaceType itf, int number) {
        long key = (long) set.number() << Integer.SIZE | number;
        return filtered.computeIfAbsent(key, k -> sets.of(implementers.among(set, itf)));
    }
}
