package dev.caulk.analysis.callgraph;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.types.Selection;
import dev.caulk.analysis.types.Selection.EmbeddedStep;
import dev.caulk.analysis.types.Selection.Member;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The ways through embedded fields by which a method comes to run that is called on an interface. Each embedded interface is looked
 * into once, by the shortest way to it: wrappers that embed the interface which they implement lead to each other without end.
 */
final class Promotions {
    private final Flows flows;
    private final Propagation solution;
    private final MethodTable methods;
    private final String method;
    private final FunctionId target;
    private final Set<List<EmbeddedStep>> ways = new LinkedHashSet<>();
    private final Set<Integer> seen = new HashSet<>();
    private final Deque<Embedded> work = new ArrayDeque<>();
    private boolean others;

    /** A field that holds something with the method, and the way to it. */
    private record Embedded(int node, List<EmbeddedStep> way) {}

    Promotions(Flows flows, Propagation solution, MethodTable methods, String method, FunctionId target) {
        this.flows = flows;
        this.solution = solution;
        this.methods = methods;
        this.method = method;
        this.target = target;
    }

    /** The ways from what a node can hold; the only one is given twice where others may lead there too. */
    List<List<EmbeddedStep>> from(int node) {
        seen.add(node);
        work.add(new Embedded(node, List.of()));
        while (!work.isEmpty()) {
            look(work.poll());
        }
        List<List<EmbeddedStep>> all = new ArrayList<>(ways);
        if (others && all.size() == 1) {
            all.add(all.get(0));
        }
        return all;
    }

    private void look(Embedded embedded) {
        AtomSet held = solution.at(embedded.node());
        for (int i = 0; i < held.size(); i++) {
            if (flows.atoms.get(held.get(i)) instanceof Atom.OfType of) {
                Optional.ofNullable(methods.of(of.type()).get(method))
                        .ifPresent(selected -> step(embedded.way(), selected));
            }
        }
    }

    private void step(List<EmbeddedStep> before, Selection selected) {
        List<EmbeddedStep> way = new ArrayList<>(before);
        way.addAll(selected.path());
        if (selected.member() instanceof Member.TreeMethod declared) {
            if (declared.function().equals(target)) {
                ways.add(way);
            }
            return;
        }
        if (way.size() == before.size()) {
            return;
        }
        EmbeddedStep last = way.get(way.size() - 1);
        int field = flows.nodes.field(last.owner(), last.field());
        if (seen.add(field)) {
            work.add(new Embedded(field, way));
        } else {
            others = true;
        }
    }
}
