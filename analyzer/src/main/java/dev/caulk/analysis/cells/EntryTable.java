package dev.caulk.analysis.cells;

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

    /** Kind of an entry that stands for the operations on a node of a called function. */
    static final int INHERITED = -1;

    EntryTable() {
        next.add(0);
        kind.add(0);
        site.add(0);
        detail.add(0);
    }

    /**
     * @param done ordinal of an {@link Operation.Kind}, or {@link #INHERITED}
     * @param at number of the Op that does it; 0 where the world calls
     * @param about case or argument; the called function's node for {@link #INHERITED}
     */
    void add(int node, int done, int at, int about) {
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

    int kind(int entry) {
        return kind.get(entry);
    }

    int site(int entry) {
        return site.get(entry);
    }

    int detail(int entry) {
        return detail.get(entry);
    }

    int size() {
        return next.size();
    }
}
