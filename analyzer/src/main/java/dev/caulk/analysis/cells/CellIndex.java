package dev.caulk.analysis.cells;

import dev.caulk.analysis.cells.Label.Relation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Cells and their nodes. */
final class CellIndex {
    private final CellGraph graph;
    private final Functions functions;
    private final Roots roots;
    private final Naming naming;
    private final CellNames names;
    private final Map<Cell, int[]> nodes = new ConcurrentHashMap<>();
    private final Map<Cell, Boolean> bounded = new ConcurrentHashMap<>();
    private final Map<Integer, Optional<Cell>> byNode = new ConcurrentHashMap<>();
    private final Map<Integer, List<Integer>> contextsOf = new HashMap<>();
    private final List<Cell> all;

    CellIndex(CellGraph graph, Functions functions, Roots roots, Naming naming, CellNames names) {
        this.graph = graph;
        this.functions = functions;
        this.roots = roots;
        this.naming = naming;
        this.names = names;
        SortedMap<Cell, List<Integer>> cells = new TreeMap<>();
        SortedMap<Cell, List<Integer>> fields = new TreeMap<>();
        for (int node = 1; node < graph.size(); node++) {
            if (graph.find(node) == node && roots.isRoot(node)) {
                collect(node, cells, fields);
            }
        }
        all = List.copyOf(cells.keySet());
        fields.forEach((cell, found) -> nodes.put(cell, toArray(found)));
        cells.forEach((cell, found) -> nodes.putIfAbsent(cell, toArray(found)));
    }

    private void collect(int node, Map<Cell, List<Integer>> cells, Map<Cell, List<Integer>> fields) {
        int done = graph.peek(node, Labels.DONE);
        if (done != 0) {
            contextsOf.computeIfAbsent(done, n -> new ArrayList<>()).add(node);
        }
        if (graph.entries().first(node) == 0 || graph.peek(node, Labels.LOCK_OF) != 0) {
            return;
        }
        cells.computeIfAbsent(names.of(node), c -> new ArrayList<>()).add(node);
        field(node)
                .ifPresent(cell ->
                        fields.computeIfAbsent(cell, c -> new ArrayList<>()).add(node));
    }

    /** The field that a node is named after. */
    private Optional<Cell> field(int node) {
        Cell cell = names.of(node);
        if (cell instanceof Cell.Member member) {
            return Optional.of(new Cell.Field(member.owner(), member.field()));
        }
        return cell instanceof Cell.Field ? Optional.of(cell) : Optional.empty();
    }

    private static int[] toArray(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }

    List<Cell> all() {
        return all;
    }

    Optional<Cell> cell(int given) {
        if (given == 0) {
            return Optional.empty();
        }
        int lock = graph.peek(given, Labels.LOCK_OF);
        int node = graph.find(lock == 0 ? given : lock);
        return byNode.computeIfAbsent(node, this::find);
    }

    private Optional<Cell> find(int node) {
        if (graph.entries().first(node) == 0 && graph.peek(node, Labels.READ_LOCK) == 0) {
            return Optional.empty();
        }
        Roots.Found found = roots.of(node);
        if (found.nodes().length == 1 && found.complete()) {
            Cell cell = names.of(found.nodes()[0]);
            nodes.putIfAbsent(cell, found.nodes());
            return Optional.of(cell);
        }
        Cell cell = shared(node, found.nodes());
        int[] of = found.nodes().length == 0 ? new int[] {node} : found.nodes();
        if (nodes.putIfAbsent(cell, of) == null && !found.complete()) {
            bounded.put(cell, true);
        }
        return Optional.of(cell);
    }

    /** The field that all objects are, or else what the function itself calls them. */
    private Cell shared(int node, int[] objects) {
        Optional<Cell> own = field(node);
        if (own.isPresent() && nodes.containsKey(own.get())) {
            return own.get();
        }
        Optional<Cell> first = objects.length == 0 ? Optional.empty() : field(objects[0]);
        boolean same = first.isPresent() && Arrays.stream(objects).allMatch(o -> field(o).equals(first));
        return same ? first.get() : names.of(node);
    }

    int[] nodes(Cell cell) {
        return nodes.getOrDefault(cell, new int[0]);
    }

    /** The nodes of a cell; of a context, or its channel, also the contexts that may be stored in its place. */
    int[] sources(Cell cell) {
        BitSet found = new BitSet();
        for (int node : nodes(cell)) {
            found.set(node);
            contexts(node).stream().forEach(found::set);
        }
        return found.stream().toArray();
    }

    /** The contexts that a node is, or that close it as their channel. */
    private BitSet contexts(int node) {
        BitSet found = new BitSet();
        IntList work = new IntList();
        contextsOf.getOrDefault(node, List.of()).forEach(work::add);
        work.add(node);
        while (!work.isEmpty()) {
            int at = work.removeLast();
            if (found.get(at)) {
                continue;
            }
            found.set(at);
            EdgeTable edges = graph.edges();
            for (int e = edges.first(at); e != 0; e = edges.next(e)) {
                if (graph.labels().get(edges.label(e)) instanceof Label.Stored) {
                    for (int root : roots.of(graph.find(edges.target(e))).nodes()) {
                        work.add(root);
                    }
                }
            }
        }
        return found;
    }

    List<Cell> objects(Cell cell) {
        return Arrays.stream(nodes(cell))
                .mapToObj(names::of)
                .distinct()
                .sorted()
                .toList();
    }

    List<Cell> parents(Cell cell) {
        SortedSet<Cell> found = new TreeSet<>();
        for (int source : sources(cell)) {
            parent(source, found);
        }
        return List.copyOf(found);
    }

    private void parent(int context, SortedSet<Cell> found) {
        EdgeTable edges = graph.edges();
        for (int e = edges.first(context); e != 0; e = edges.next(e)) {
            Label label = graph.labels().get(edges.label(e));
            int parent = graph.find(edges.target(e));
            if (parent != context && (label == Relation.PARENT || label instanceof Label.Stored)) {
                found.add(names.of(parent));
            }
        }
    }

    Operations operations(Cell cell) {
        int[] of = nodes(cell);
        int[] timers = Arrays.stream(of).map(this::timer).filter(t -> t != 0).toArray();
        return new OperationSearch(graph, functions).of(of, sources(cell), timers, !bounded.containsKey(cell));
    }

    /** The timer whose channel a node is. */
    private int timer(int node) {
        boolean field = naming.via(node) != 0 && names.of(node) instanceof Cell.TimerChannel;
        return field && !(graph.labels().get(naming.label(node)) instanceof Relation) ? naming.via(node) : 0;
    }
}
