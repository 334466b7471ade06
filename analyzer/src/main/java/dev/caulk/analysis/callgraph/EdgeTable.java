package dev.caulk.analysis.callgraph;

import dev.caulk.analysis.callgraph.CallEdge.Certainty;
import dev.caulk.analysis.callgraph.CallEdge.Kind;
import dev.caulk.analysis.callgraph.CallEdge.Times;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.Op;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The edges of a call graph in arrays, sorted by caller, site and callee. An edge is a number; objects are made when asked for
 * and are equal when they are of the same edge.
 */
final class EdgeTable {
    private static final int KIND = 0;
    private static final int TIMES = 4;
    private static final int CERTAINTY = 8;
    private static final int TEXT = 12;
    private static final int MASK = 15;

    private static final List<Kind> KINDS = List.of(Kind.values());
    private static final List<Times> OFTEN = List.of(Times.values());
    private static final List<Certainty> CERTAINTIES = List.of(Certainty.values());

    private final FunctionNumbers functions;
    private final int[] firstOfCaller;
    private final int[] callers;
    private final int[] callees;
    private final int[] sites;
    private final int[] traits;
    private final List<String> texts;
    private final Adjacency incoming;

    private EdgeTable(Builder from) {
        functions = from.functions;
        firstOfCaller = from.firstOfCaller.toArray();
        callers = from.callers.toArray();
        callees = from.callees.toArray();
        sites = from.sites.toArray();
        traits = from.traits.toArray();
        texts = List.copyOf(from.texts);
        incoming = new Adjacency(functions.size(), callees.length, this::callee);
    }

    int size() {
        return callees.length;
    }

    /** The first edge of a caller; that of the next caller is the end. */
    int first(int caller) {
        return firstOfCaller[caller];
    }

    int caller(int edge) {
        return callers[edge];
    }

    int callee(int edge) {
        return callees[edge];
    }

    int site(int edge) {
        return sites[edge];
    }

    /** The edges by callee. */
    Adjacency incoming() {
        return incoming;
    }

    /** The first edge of a caller whose site is not before the given one. */
    int firstAt(int caller, int site) {
        int low = first(caller);
        int high = first(caller + 1);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sites[middle] < site) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    CallEdge edge(int number) {
        int caller = callers[number];
        FunctionBody body = functions.facts(caller).body().orElseThrow();
        Op op = body.definition(sites[number]);
        int trait = traits[number];
        return new CallEdge(
                functions.id(caller),
                functions.id(callees[number]),
                sites[number],
                op.span(),
                KINDS.get(trait >> KIND & MASK),
                OFTEN.get(trait >> TIMES & MASK),
                CERTAINTIES.get(trait >> CERTAINTY & MASK),
                body.blocks().get(body.blockOf().get(op.id())).loopDepth() > 0,
                texts.get(trait >>> TEXT));
    }

    /** Takes edges in the order of callers and sites. */
    static final class Builder {
        private final FunctionNumbers functions;
        private final IntList firstOfCaller = new IntList();
        private final IntList callers = new IntList();
        private final IntList callees = new IntList();
        private final IntList sites = new IntList();
        private final IntList traits = new IntList();
        private final List<String> texts = new ArrayList<>();
        private final Map<String, Integer> textNumbers = new HashMap<>();
        private final List<long[]> atSite = new ArrayList<>();

        Builder(FunctionNumbers functions) {
            this.functions = functions;
            firstOfCaller.add(0);
        }

        void add(int callee, int site, Kind kind, Times times, Certainty certainty, String text) {
            int number = textNumbers.computeIfAbsent(text, t -> {
                texts.add(t);
                return texts.size() - 1;
            });
            int trait = KINDS.indexOf(kind) << KIND
                    | OFTEN.indexOf(times) << TIMES
                    | CERTAINTIES.indexOf(certainty) << CERTAINTY
                    | number << TEXT;
            atSite.add(new long[] {callee, trait, site});
        }

        /** All edges of a site are there. */
        void endSite() {
            if (atSite.isEmpty()) {
                return;
            }
            atSite.sort((a, b) -> a[0] != b[0] ? Long.compare(a[0], b[0]) : Long.compare(a[1], b[1]));
            long[] last = {-1, 0};
            for (long[] edge : atSite) {
                if (edge[0] != last[0] || edge[1] != last[1]) {
                    callers.add(firstOfCaller.size() - 1);
                    callees.add((int) edge[0]);
                    traits.add((int) edge[1]);
                    sites.add((int) edge[2]);
                }
                last = edge;
            }
            atSite.clear();
        }

        /** All edges of a caller are there. */
        void endFunction() {
            firstOfCaller.add(callees.size());
        }

        EdgeTable build() {
            return new EdgeTable(this);
        }
    }
}
