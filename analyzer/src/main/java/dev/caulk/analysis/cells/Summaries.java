package dev.caulk.analysis.cells;

import java.util.BitSet;

/**
 * What a function does to what its parameters and results reach, copied for each call. Only what matters is copied: nodes on the way
 * to an operation, a mark, or a second path that meets there. Shared nodes stay what they are.
 */
final class Summaries {
    /**
     * From so many nodes on, the fields of a summary's objects are told apart by type only. Some hundred hold any struct that people
     * write by hand; what is bigger is a whole program behind a pointer, of which there is one.
     */
    private static final int LARGEST = 400;

    private final CellGraph graph;
    private final Values values;
    private final Origins origins;
    private final IntList stamps = new IntList();
    private final IntList copyOf = new IntList();
    private final IntList work = new IntList();
    private final boolean[] used;
    private final BitSet copied = new BitSet();
    private int stamp;
    private int copies;

    Summaries(CellGraph graph, Values values, Origins origins, int functions) {
        this.graph = graph;
        this.values = values;
        this.origins = origins;
        used = new boolean[functions];
    }

    /** Another function calls this one, or uses it as a value. */
    void use(int function) {
        used[function] = true;
    }

    /** Whether anything but the function itself calls it. */
    boolean isUsed(int function) {
        return used[function];
    }

    /** How many nodes were copied. */
    int copies() {
        return copies;
    }

    /** Whether a node only stands for those of its function's callers. */
    boolean isCopied(int node) {
        return copied.get(node);
    }

    /**
     * Copies the summary of a finished function.
     *
     * @param site number of the Op that calls; 0 for the world
     * @param given nodes of the parameters, 0 where there is none
     * @param taken nodes of the results, 0 where there is none
     */
    void instantiate(int function, int site, int[] given, int[] taken) {
        used[function] = true;
        stamp++;
        for (int i = 0; i < values.parameters(function); i++) {
            start(values.parameter(function, i), i < given.length ? given[i] : 0, site);
        }
        for (int i = 0; i < values.results(function); i++) {
            start(values.result(function, i), i < taken.length ? taken[i] : 0, site);
        }
    }

    private void start(int from, int given, int site) {
        if (from == 0 || given == 0 && !matters(from)) {
            return;
        }
        push(from, given == 0 ? graph.fresh() : given);
        while (!work.isEmpty()) {
            int to = work.removeLast();
            copy(graph.find(work.removeLast()), graph.find(to), site);
        }
    }

    private void push(int from, int to) {
        work.add(from);
        work.add(to);
    }

    private boolean matters(int node) {
        return Marks.has(graph.marks(node), Marks.USEFUL | Marks.SHARED);
    }

    private void copy(int from, int to, int site) {
        if (Marks.has(graph.marks(from), Marks.SHARED)) {
            graph.unify(to, from);
            return;
        }
        if (stamps.get(from) == stamp) {
            graph.unify(copyOf.get(from), to);
            return;
        }
        copies++;
        stamps.set(from, stamp);
        copyOf.set(from, to);
        graph.mark(to, graph.marks(from) & Marks.COPIED, graph.reason(from));
        int origin = graph.origin(from);
        if (Origins.isCreation(origin)) {
            boolean endless = Origins.kind(origin) == Origins.Kind.BACKGROUND;
            graph.setOrigin(to, endless ? origin : origins.ofPair(Origins.Kind.INSTANCE, site, from));
        }
        EntryTable entries = graph.entries().first(from) != 0 ? graph.entries() : graph.holds();
        if (entries.first(from) != 0) {
            copied.set(from);
            entries.inherit(graph.find(to), site, from);
        }
        EdgeTable edges = graph.edges();
        for (int e = edges.first(from); e != 0; e = edges.next(e)) {
            int child = graph.find(edges.target(e));
            if (matters(child)) {
                copyEdge(edges.label(e), child, to);
            }
        }
    }

    private void copyEdge(int label, int child, int to) {
        int there = graph.labels().isStored(label) ? 0 : graph.peek(to, label);
        if (there != 0) {
            push(child, there);
        } else if (Marks.has(graph.marks(child), Marks.SHARED)) {
            graph.link(to, label, child);
        } else if (stamps.get(child) == stamp) {
            graph.link(to, label, copyOf.get(child));
        } else {
            int fresh = graph.fresh();
            graph.link(to, label, fresh);
            push(child, fresh);
        }
    }

    /** Decides what of a function matters to its callers; to be called once its group is complete. */
    void finish(int function) {
        Reach reach = new Reach(graph, stamps, ++stamp);
        for (int i = 0; i < values.parameters(function); i++) {
            reach.root(values.parameter(function, i));
        }
        for (int i = 0; i < values.results(function); i++) {
            reach.root(values.result(function, i));
        }
        reach.walk();
        reach.mark(LARGEST);
    }
}
