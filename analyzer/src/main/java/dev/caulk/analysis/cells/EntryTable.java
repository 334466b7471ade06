package dev.caulk.analysis.cells;

import dev.caulk.analysis.cells.Operation.Kind;
import java.util.List;

/**
 * What is done to each node: operations, and the nodes of called functions that stand for it there. Chains by node; a merged
 * node has the chains of both.
 */
final class EntryTable {
    private final IntList first = new IntList();
    private final IntList last = new IntList();
    private final IntList next = new IntList();
    private final IntList kind = new IntList();
    private final IntList site = new IntList();
    private final IntList detail = new IntList();

    private static final List<Kind> KINDS = List.of(Kind.values());
    private static final int INHERITED = -1;

    EntryTable() {
        next.add(0);
        kind.add(0);
        site.add(0);
        detail.add(0);
    }

    /**
     * An operation on the node.
     *
     * @param at number of the Op that does it
     * @param about case or argument
     */
    void add(int node, Kind done, int at, int about) {
        append(node, KINDS.indexOf(done), at, about);
    }

    /**
     * The operations on a node of a called function.
     *
     * @param at number of the Op that calls; 0 where the world does
     */
    void inherit(int node, int at, int inner) {
        append(node, INHERITED, at, inner);
    }

    private void append(int node, int done, int at, int about) {
        int entry = next.size();
        next.add(0);
        kind.add(done);
        site.add(at);
        detail.add(about);
        if (first.get(node) == 0) {
            first.set(node, entry);
        } else {
            next.set(last.get(node), entry);
        }
        last.set(node, entry);
    }

    void join(int into, int from) {
        if (first.get(from) == 0) {
            return;
        }
        if (first.get(into) == 0) {
            first.set(into, first.get(from));
        } else {
            next.set(last.get(into), first.get(from));
        }
        last.set(into, last.get(from));
    }

    int first(int node) {
        return first.get(node);
    }

    int next(int entry) {
        return next.get(entry);
    }

    /** Whether the entry stands for those of {@link #detail}, a node of a called function. */
    boolean isInherited(int entry) {
        return kind.get(entry) == INHERITED;
    }

    Kind kind(int entry) {
        return KINDS.get(kind.get(entry));
    }

    int site(int entry) {
        return site.get(entry);
    }

    int detail(int entry) {
        return detail.get(entry);
    }
}
