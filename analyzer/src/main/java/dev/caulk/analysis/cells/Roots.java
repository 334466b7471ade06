package dev.caulk.analysis.cells;

/** Which nodes of callers a node stands for. */
final class Roots {
    /** A helper that more objects than these go through says nothing of any of them. */
    private static final int MOST = 512;

    private final CellGraph graph;
    private final Summaries summaries;
    private final int[] first;
    private final int[] callers;

    Roots(CellGraph graph, Summaries summaries) {
        this.graph = graph;
        this.summaries = summaries;
        first = new int[graph.size() + 1];
        eachCopy((from, to) -> first[from + 1]++);
        for (int i = 1; i < first.length; i++) {
            first[i] += first[i - 1];
        }
        callers = new int[first[first.length - 1]];
        int[] next = first.clone();
        eachCopy((from, to) -> callers[next[from]++] = to);
    }

    private interface CopyVisitor {
        void visit(int from, int to);
    }

    private void eachCopy(CopyVisitor visitor) {
        eachCopy(graph.entries(), visitor);
        eachCopy(graph.holds(), visitor);
    }

    private void eachCopy(EntryTable entries, CopyVisitor visitor) {
        for (int node = 1; node < graph.size(); node++) {
            if (graph.find(node) != node) {
                continue;
            }
            for (int e = entries.first(node); e != 0; e = entries.next(e)) {
                if (entries.isInherited(e)) {
                    visitor.visit(graph.find(entries.detail(e)), node);
                }
            }
        }
    }

    /** Whether the node is an object, rather than the part of a summary that stands for those of callers. */
    boolean isRoot(int node) {
        return !summaries.isCopied(node) || Marks.has(graph.marks(node), Marks.SHARED);
    }

    /** The objects that a node stands for. */
    static final class Found {
        private final int[] nodes;
        private final boolean complete;

        Found(int[] nodes, boolean complete) {
            this.nodes = nodes;
            this.complete = complete;
        }

        /** In ascending order; not to be changed. */
        int[] nodes() {
            return nodes;
        }

        /** False when there were too many to find them all. */
        boolean complete() {
            return complete;
        }
    }

    /** The objects that some nodes stand for; a node that stands for none is one. */
    Found ofAll(int[] nodes) {
        IntSet found = new IntSet();
        boolean complete = true;
        for (int node : nodes) {
            Found each = of(node);
            complete &= each.complete();
            for (int object : each.nodes()) {
                found.add(object);
            }
            if (each.nodes().length == 0) {
                found.add(node);
            }
        }
        return new Found(found.toArray(), complete);
    }

    /** The objects that a node stands for; itself where it is one. */
    Found of(int node) {
        if (isRoot(node)) {
            return new Found(new int[] {node}, true);
        }
        IntSet found = new IntSet();
        IntSet seen = new IntSet();
        IntList work = new IntList();
        work.add(node);
        while (!work.isEmpty() && seen.size() < MOST) {
            int at = work.removeLast();
            if (!seen.add(at)) {
                continue;
            }
            if (isRoot(at)) {
                found.add(at);
            } else {
                for (int i = first[at]; i < first[at + 1]; i++) {
                    work.add(callers[i]);
                }
            }
        }
        return new Found(found.toArray(), work.isEmpty());
    }
}
