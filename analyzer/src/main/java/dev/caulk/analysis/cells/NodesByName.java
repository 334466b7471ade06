package dev.caulk.analysis.cells;

/** Which nodes have a name, and which are some field: those that operations work on. */
final class NodesByName {
    private final CellGraph graph;
    private final NameNumbers numbers;
    private final IntLists objects = new IntLists();
    private final IntLists parts = new IntLists();
    private final IntLists fields = new IntLists();
    private final IntLists contexts = new IntLists();
    private final IntList worked = new IntList();

    NodesByName(CellGraph graph, Roots roots, NameNumbers numbers) {
        this.graph = graph;
        this.numbers = numbers;
        for (int node = 1; node < graph.size(); node++) {
            if (graph.find(node) == node) {
                collect(node, roots.isRoot(node));
            }
        }
    }

    private void collect(int node, boolean root) {
        boolean reader = false;
        EdgeTable edges = graph.edges();
        for (int e = edges.first(node); e != 0; e = edges.next(e)) {
            int label = edges.label(e);
            reader |= label == Labels.READ_LOCK;
            if (label == Labels.LOCK_OF) {
                return;
            }
            if (label == Labels.DONE && root) {
                contexts.add(graph.find(edges.target(e)), node);
            }
        }
        boolean operated = graph.entries().first(node) != 0;
        if (operated || reader) {
            add(node, numbers.of(node), root, operated);
        }
    }

    private void add(int node, int name, boolean root, boolean operated) {
        if (!root) {
            parts.add(name, node);
            return;
        }
        if (operated && objects.isEmpty(name)) {
            worked.add(name);
        }
        objects.add(name, node);
        int field = numbers.field(name);
        if (operated && field != 0) {
            fields.add(field, node);
        }
    }

    /** The objects of a name, in ascending order. */
    int[] objects(int name) {
        return objects.of(name);
    }

    /** The nodes of that name in functions, which stand for objects of callers. */
    int[] parts(int name) {
        return parts.of(name);
    }

    /** The objects that are a field. */
    int[] field(int label) {
        return fields.of(label);
    }

    boolean hasField(int label) {
        return !fields.isEmpty(label);
    }

    /** The contexts whose Done a channel is. */
    int[] contexts(int channel) {
        return contexts.of(channel);
    }

    /** The names of the objects that have operations. */
    int[] worked() {
        return worked.toArray();
    }
}
