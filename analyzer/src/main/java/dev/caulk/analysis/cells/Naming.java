package dev.caulk.analysis.cells;

import dev.caulk.analysis.cells.Label.Relation;
import dev.caulk.analysis.cells.Origins.Kind;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.Set;

/**
 * From where each node gets its name: what it is itself, or the nearest node that leads to it. Globals and field cells name first,
 * then what is made or comes in; a channel is named after the field that holds it rather than after the function that makes it.
 */
final class Naming {
    private final CellGraph graph;
    private final Objects objects;
    private final int[] via;
    private final int[] label;
    private final BitSet named;
    private final IntList queue = new IntList();
    private int head;

    Naming(CellGraph graph, Objects objects) {
        this.graph = graph;
        this.objects = objects;
        via = new int[graph.size()];
        label = new int[graph.size()];
        named = new BitSet(graph.size());
        run();
    }

    /** The node that names this one, 0 where its origin does. */
    int via(int node) {
        return via[node];
    }

    /** By which label {@link #via} leads here. */
    int label(int node) {
        return label[node];
    }

    private void run() {
        seed(EnumSet.of(Kind.BACKGROUND, Kind.TIMER, Kind.CONTEXT));
        spread(false);
        seed(EnumSet.of(Kind.GLOBAL, Kind.FIELD));
        spread(true);
        seed(EnumSet.of(Kind.MADE, Kind.ZERO, Kind.RESULT, Kind.INSTANCE, Kind.PARAMETER));
        spread(false);
        spreadChannels();
    }

    private void seed(Set<Kind> wanted) {
        for (int node = 1; node < via.length; node++) {
            int origin = graph.find(node) == node ? graph.origin(node) : 0;
            if (origin != 0 && wanted.contains(Origins.kind(origin)) && !named.get(node)) {
                Kind kind = objects.kind(origin);
                boolean later = kind == Kind.MADE && objects.isChannel(origin);
                if (!later && (kind == Kind.INSTANCE || wanted.contains(kind))) {
                    add(node, 0, 0);
                }
            }
        }
    }

    private void spreadChannels() {
        for (int node = 1; node < via.length; node++) {
            if (graph.find(node) == node && graph.origin(node) != 0 && !named.get(node)) {
                add(node, 0, 0);
            }
        }
        spread(false);
    }

    private void add(int node, int from, int by) {
        named.set(node);
        via[node] = from;
        label[node] = by;
        queue.add(node);
    }

    /**
     * @param all whether elements are named after their container although they have an origin of their own
     */
    private void spread(boolean all) {
        EdgeTable edges = graph.edges();
        for (; head < queue.size(); head++) {
            int at = queue.get(head);
            for (int e = edges.first(at); e != 0; e = edges.next(e)) {
                int child = graph.find(edges.target(e));
                if (!named.get(child) && names(edges.label(e), child, all)) {
                    add(child, at, edges.label(e));
                }
            }
        }
    }

    private boolean names(int by, int child, boolean all) {
        Label text = graph.labels().get(by);
        if (text instanceof Label.Field) {
            return all || graph.origin(child) == 0 || objects.isChannel(graph.origin(child));
        }
        if (text == Relation.ELEMENT || text == Relation.KEY || text == Relation.DEREF) {
            return all || graph.origin(child) == 0;
        }
        return text == Relation.DONE || text == Relation.CANCELLER;
    }
}
