package dev.caulk.analysis.cells;

import dev.caulk.analysis.cells.Operation.Kind;
import java.util.BitSet;

/**
 * What values refer to, as a graph in which things that may be the same are one node: union-find (Steensgaard, "Points-to
 * analysis in almost linear time", POPL 1996) with labelled edges, so that unifying two nodes unifies what both reach by the same
 * labels (as in Lattner, Lenharth and Adve, "Making context-sensitive points-to analysis with heap cloning practical", PLDI
 * 2007). Nodes count from 1; 0 is no node.
 */
final class CellGraph {
    /** So many contexts in one place are told apart; what comes after them is one. Hubs that a whole program goes through hold more. */
    private static final int MOST_STORED = 64;

    private final Labels labels;
    private final EdgeTable edges = new EdgeTable();
    private final IntList parent = new IntList();
    private final IntList marks = new IntList();
    private final IntList reason = new IntList();
    private final IntList origin = new IntList();
    private final EntryTable entries = new EntryTable();
    private final EntryTable holds = new EntryTable();
    private final IntList merges = new IntList();
    private final IntList spreads = new IntList();
    private final IntList general = new IntList();
    private final BitSet exposedTypes = new BitSet();
    private boolean settling;

    CellGraph(Labels labels) {
        this.labels = labels;
        parent.add(0);
    }

    Labels labels() {
        return labels;
    }

    EntryTable entries() {
        return entries;
    }

    /** Which contexts some place may hold, so that what callers give matters. */
    EntryTable holds() {
        return holds;
    }

    EdgeTable edges() {
        return edges;
    }

    /** One more than the highest node. */
    int size() {
        return parent.size();
    }

    int fresh() {
        int node = parent.size();
        parent.add(node);
        return node;
    }

    int find(int node) {
        int at = node;
        while (parent.get(at) != at) {
            int up = parent.get(parent.get(at));
            parent.set(at, up);
            at = up;
        }
        return at;
    }

    int marks(int node) {
        return marks.get(find(node));
    }

    /** Why the node is open: a number of {@link Reasons}, 0 when it is not. */
    int reason(int node) {
        return reason.get(find(node));
    }

    /** Where the node comes from: a number of {@link Origins}, 0 for nothing to tell. */
    int origin(int node) {
        return origin.get(find(node));
    }

    void setOrigin(int node, int from) {
        int at = find(node);
        if (node != 0 && from != 0 && (origin.get(at) == 0 || from < origin.get(at))) {
            origin.set(at, from);
        }
    }

    /** Labels of the types whose methods unknown code may call. */
    BitSet exposedTypes() {
        return exposedTypes;
    }

    /** What the node reaches by the label, 0 for nothing so far. */
    int peek(int node, int label) {
        if (node == 0) {
            return 0;
        }
        int edge = edges.find(find(node), label);
        return edge == 0 ? 0 : find(edges.target(edge));
    }

    /** What the node reaches by the label. */
    int follow(int node, int label) {
        int known = peek(node, label);
        if (known != 0 || node == 0) {
            return known;
        }
        int child = fresh();
        link(node, label, child);
        return find(child);
    }

    /** Makes {@code child} what the node reaches by the label. */
    void link(int node, int label, int child) {
        if (node == 0 || child == 0) {
            return;
        }
        int from = find(node);
        int by = free(from, label, child);
        int edge = edges.find(from, by);
        if (edge != 0) {
            unify(edges.target(edge), child);
            return;
        }
        edges.add(from, by, child);
        Label text = labels.get(label);
        if (text instanceof Label.Field field && field.kept()) {
            mark(child, Marks.OPEN, Reasons.ofField(label));
        }
        spread(from, by, child);
        settle();
    }

    /**
     * What a context refers to may be what another one does.
     *
     * @param number of the Op that says so
     */
    void store(int place, int context, int number) {
        int stored = follow(context, Labels.DEREF);
        if (stored != 0) {
            holds.add(stored, Kind.PASS, number, 0);
            link(follow(place, Labels.DEREF), labels.stored(number), stored);
        }
    }

    /** The field cell of a label: one for all owners that cannot be told apart. */
    int general(int label) {
        int known = general.get(label);
        if (known != 0) {
            return find(known);
        }
        int node = fresh();
        general.set(label, node);
        setOrigin(node, Origins.ofField(label));
        mark(node, Marks.SHARED, 0);
        if (labels.get(label) instanceof Label.Field field && field.open() && field.own()) {
            mark(node, Marks.OPEN, Reasons.ofField(label));
        }
        return find(node);
    }

    void unify(int one, int other) {
        if (one == 0 || other == 0) {
            return;
        }
        merges.add(one);
        merges.add(other);
        settle();
    }

    void mark(int node, int added, int why) {
        if (node == 0) {
            return;
        }
        int at = find(node);
        int before = marks.get(at);
        if (Marks.has(added, Marks.OPEN | Marks.CALLED)) {
            reason.set(at, first(reason.get(at), why));
        }
        if ((before | added) != before) {
            marks.set(at, before | added);
            spreads.add(at);
            settle();
        }
    }

    private static int first(int one, int other) {
        return one == 0 || other == 0 ? one + other : Math.min(one, other);
    }

    /** Works off what is pending; unifying and marking ask for more of both. */
    private void settle() {
        if (settling) {
            return;
        }
        settling = true;
        while (!merges.isEmpty() || !spreads.isEmpty()) {
            if (!merges.isEmpty()) {
                int other = merges.removeLast();
                merge(merges.removeLast(), other);
            } else {
                spread(spreads.removeLast());
            }
        }
        settling = false;
    }

    private void merge(int one, int other) {
        int a = find(one);
        int b = find(other);
        if (a == b) {
            return;
        }
        boolean swap = edges.degree(a) < edges.degree(b);
        int into = swap ? b : a;
        int from = swap ? a : b;
        int all = marks.get(a) | marks.get(b);
        boolean news = marks.get(into) != all;
        boolean newsBelow = marks.get(from) != all;
        parent.set(from, into);
        marks.set(into, all);
        reason.set(into, first(reason.get(a), reason.get(b)));
        origin.set(into, first(origin.get(a), origin.get(b)));
        entries.join(into, from);
        holds.join(into, from);
        for (int e = edges.first(from); e != 0; e = edges.next(e)) {
            adopt(into, edges.label(e), edges.target(e), newsBelow && !news);
        }
        if (news) {
            spreads.add(into);
        }
    }

    /** By which label a node can have an edge to a child: contexts that are stored in one place do not become one. */
    private int free(int from, int label, int child) {
        if (!labels.isStored(label)) {
            return label;
        }
        int known = storedAs(from, child);
        if (known != 0) {
            return known;
        }
        if (holdsMostStored(from)) {
            return labels.storedByAny();
        }
        int at = label;
        while (labels.isStored(at)) {
            int edge = edges.find(from, at);
            int another = labels.another(at);
            if (edge == 0 || find(edges.target(edge)) == find(child) || another == at) {
                break;
            }
            at = another;
        }
        return at;
    }

    /** Other edges of the place, such as fields of what it holds, do not count. */
    private boolean holdsMostStored(int place) {
        int stored = 0;
        if (edges.degree(place) >= MOST_STORED) {
            for (int edge = edges.first(place); edge != 0 && stored < MOST_STORED; edge = edges.next(edge)) {
                stored += labels.isStored(edges.label(edge)) ? 1 : 0;
            }
        }
        return stored >= MOST_STORED;
    }

    /** The label by which a place is known to hold a context already, 0 for none. */
    private int storedAs(int place, int context) {
        int wanted = find(context);
        for (int e = edges.first(place); e != 0; e = edges.next(e)) {
            if (find(edges.target(e)) == wanted && labels.isStored(edges.label(e))) {
                return edges.label(e);
            }
        }
        return 0;
    }

    private void adopt(int into, int was, int child, boolean news) {
        int label = free(into, was, child);
        int edge = edges.find(into, label);
        if (edge == 0) {
            edges.add(into, label, child);
            if (news) {
                spread(into, label, child);
            }
        } else {
            merges.add(edges.target(edge));
            merges.add(child);
        }
    }

    private void spread(int node) {
        int at = find(node);
        for (int e = edges.first(at); e != 0; e = edges.next(e)) {
            spread(at, edges.label(e), edges.target(e));
        }
    }

    /** What unknown code holds, or calls methods of, may be any object of its type. */
    private void spread(int from, int label, int child) {
        int have = marks.get(from);
        if (have == 0) {
            return;
        }
        Label text = labels.get(label);
        boolean held = Marks.has(have, Marks.OPEN | Marks.EXPOSED);
        if (held && text instanceof Label.Field field && field.own()) {
            merges.add(general(label));
            merges.add(child);
        } else if (held && text instanceof Label.Dynamic) {
            exposedTypes.set(label);
        }
        int passed = Marks.passed(have, text);
        if (passed != 0) {
            mark(child, passed, reason.get(from));
        }
    }
}
