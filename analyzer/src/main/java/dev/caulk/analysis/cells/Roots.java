package dev.caulk.analysis.cells;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

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
        private final BitSet nodes;
        private final boolean complete;

        Found(BitSet nodes, boolean complete) {
            this.nodes = nodes;
            this.complete = complete;
        }

        /** In ascending order. */
        int[] nodes() {
            return nodes.stream().toArray();
        }

        /** False when there were too many to find them all. */
        boolean complete() {
            return complete;
        }
    }

    /** The objects that some nodes stand for; a node that stands for none is one. */
    Found ofAll(int[] nodes) {
        BitSet found = new BitSet();
        boolean complete = true;
        for (int node : nodes) {
            Found each = of(node);
            complete &= each.complete();
            Arrays.stream(each.nodes()).forEach(found::set);
            if (each.nodes().length == 0) {
                found.set(node);
            }
        }
        return new Found(found, complete);
    }

    /** The objects that a node stands for; itself where it is one. */
    Found of(int node) {
        if (isRoot(node)) {
            BitSet itself = new BitSet();
            itself.set(node);
            return new Found(itself, true);
        }
        BitSet found = new BitSet();
        Set<Integer> seen = new HashSet<>();
        IntList work = new IntList();
        work.add(node);
        while (!work.isEmpty() && seen.size() < MOST) {
            int at = work.removeLast();
            if (!seen.add(at)) {
                continue;
            }
            if (isRoot(at)) {
                found.set(at);
            } else {
                for (int i = first[at]; i < first[at + 1]; i++) {
                    work.add(callers[i]);
                }
            }
        }
        return new Found(found, work.isEmpty());
    }
}
