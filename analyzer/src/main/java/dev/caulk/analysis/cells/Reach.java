package dev.caulk.analysis.cells;

/** The nodes that a function's parameters and results reach, nearest first. */
final class Reach {
    private static final int OF_ITSELF =
            Marks.OPEN | Marks.EXPOSED | Marks.CALLED | Marks.DEFINED | Marks.SHARED | Marks.USEFUL;

    private final CellGraph graph;
    private final IntList stamps;
    private final int stamp;
    private final IntList nodes = new IntList();
    private final IntList from = new IntList();
    private final IntList to = new IntList();
    private final IntList label = new IntList();
    private final IntList useful = new IntList();

    Reach(CellGraph graph, IntList stamps, int stamp) {
        this.graph = graph;
        this.stamps = stamps;
        this.stamp = stamp;
    }

    void root(int node) {
        if (node != 0) {
            meet(graph.find(node));
        }
    }

    void walk() {
        EdgeTable edges = graph.edges();
        for (int i = 0; i < nodes.size(); i++) {
            int at = nodes.get(i);
            if (Marks.has(graph.marks(at), Marks.SHARED)) {
                continue;
            }
            for (int e = edges.first(at); e != 0; e = edges.next(e)) {
                int child = graph.find(edges.target(e));
                from.add(at);
                to.add(child);
                label.add(edges.label(e));
                meet(child);
            }
        }
    }

    /** A node that two paths lead to says that these are the same. */
    private void meet(int node) {
        if (stamps.get(node) == stamp) {
            useful.add(node);
            return;
        }
        stamps.set(node, stamp);
        nodes.add(node);
        if (graph.entries().first(node) != 0
                || graph.holds().first(node) != 0
                || Marks.has(graph.marks(node), OF_ITSELF)) {
            useful.add(node);
        }
    }

    /** Marks what is useful, and what leads there; beyond a number of nodes, fields become those of all objects of their type. */
    void mark(int largest) {
        for (int i = 0; i < useful.size(); i++) {
            graph.mark(useful.get(i), Marks.USEFUL, 0);
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int e = from.size() - 1; e >= 0; e--) {
                boolean above = Marks.has(graph.marks(from.get(e)), Marks.USEFUL);
                if (!above && Marks.has(graph.marks(to.get(e)), Marks.USEFUL)) {
                    graph.mark(from.get(e), Marks.USEFUL, 0);
                    changed = true;
                }
            }
        }
        if (nodes.size() > largest) {
            generalise(largest);
        }
    }

    private void generalise(int largest) {
        int count = 0;
        for (int e = 0; e < from.size(); e++) {
            int child = to.get(e);
            boolean kept = Marks.has(graph.marks(child), Marks.USEFUL) && !Marks.has(graph.marks(child), Marks.SHARED);
            boolean field = graph.labels().get(label.get(e)) instanceof Label.Field of && of.own();
            if (kept && ++count > largest && field) {
                graph.unify(graph.general(label.get(e)), child);
            }
        }
    }
}
