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
        int done = root ? graph.peek(node, Labels.DONE) : 0;
        if (done != 0) {
            contexts.add(done, node);
        }
        boolean operated = graph.entries().first(node) != 0;
        if (!operated && graph.peek(node, Labels.READ_LOCK) == 0 || graph.peek(node, Labels.LOCK_OF) != 0) {
            return;
        }
        int name = numbers.of(node);
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
