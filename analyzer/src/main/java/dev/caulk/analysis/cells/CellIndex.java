package dev.caulk.analysis.cells;

import dev.caulk.analysis.cells.Label.Relation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** Cells and their nodes. Most are never asked for, so that each is worked out when it is. */
final class CellIndex {
    private final CellGraph graph;
    private final Functions functions;
    private final Roots roots;
    private final Naming naming;
    private final NameNumbers numbers;
    private final CellNames names;
    private final NodesByName nodes;
    private final Map<Integer, Optional<Cell>> byNode = new ConcurrentHashMap<>();
    private final Map<Cell, Roots.Found> byCell = new ConcurrentHashMap<>();

    CellIndex(CellGraph graph, Functions functions, Globals globals, Origins origins, Summaries summaries) {
        this.graph = graph;
        this.functions = functions;
        roots = new Roots(graph, summaries);
        naming = new Naming(graph, new Objects(graph, functions, origins));
        numbers = new NameNumbers(graph, origins, naming);
        names = new CellNames(graph, functions, globals, origins, numbers);
        nodes = new NodesByName(graph, roots, numbers);
    }

    /** The cells that have operations, sorted by name. */
    List<Cell> all() {
        return names.sorted(Arrays.stream(nodes.worked()));
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
        boolean one = found.nodes().length == 1 && found.complete();
        return Optional.of(names.of(one ? numbers.of(found.nodes()[0]) : shared(node, found.nodes())));
    }

    /** The field that all objects are, or else what the function itself calls them. */
    private int shared(int node, int[] objects) {
        int name = numbers.of(node);
        int own = numbers.field(name);
        if (own != 0 && nodes.hasField(own)) {
            return numbers.ofField(own);
        }
        int first = objects.length == 0 ? 0 : field(objects[0]);
        boolean same = first != 0 && Arrays.stream(objects).allMatch(o -> field(o) == first);
        return same ? numbers.ofField(first) : name;
    }

    private int field(int node) {
        return numbers.field(numbers.of(node));
    }

    private Roots.Found nodes(Cell cell) {
        return byCell.computeIfAbsent(cell, this::find);
    }

    private Roots.Found find(Cell cell) {
        if (names.name(cell) == 0) {
            all();
        }
        int name = names.name(cell);
        int[] objects = objects(name);
        return roots.ofAll(objects.length > 0 ? objects : nodes.parts(name));
    }

    private int[] objects(int name) {
        boolean field = name != 0 && numbers.step(name) == NameNumbers.Step.FIELD;
        int[] all = field ? nodes.field(numbers.field(name)) : new int[0];
        return all.length > 0 ? all : nodes.objects(name);
    }

    /** The nodes of a cell; of a context, or its channel, also the contexts that may be stored in its place. */
    int[] sources(Cell cell) {
        IntSet found = new IntSet();
        int[] own = nodes(cell).nodes();
        for (int context : contexts(own).toArray()) {
            found.add(context);
            add(graph.peek(context, Labels.DONE), found);
        }
        return found.toArray();
    }

    private static void add(int node, IntSet to) {
        if (node != 0) {
            to.add(node);
        }
    }

    /** The contexts that nodes are, or that close them as their channels. */
    private IntSet contexts(int[] given) {
        IntSet found = new IntSet();
        IntList work = new IntList();
        for (int node : given) {
            push(node, found, work);
            for (int context : nodes.contexts(node)) {
                push(context, found, work);
            }
        }
        EdgeTable edges = graph.edges();
        while (!work.isEmpty()) {
            for (int e = edges.first(work.removeLast()); e != 0; e = edges.next(e)) {
                if (graph.labels().get(edges.label(e)) instanceof Label.Stored) {
                    for (int root : roots.of(graph.find(edges.target(e))).nodes()) {
                        push(root, found, work);
                    }
                }
            }
        }
        return found;
    }

    private static void push(int node, IntSet found, IntList work) {
        if (found.add(node)) {
            work.add(node);
        }
    }

    List<Cell> objects(Cell cell) {
        return names.sorted(Arrays.stream(nodes(cell).nodes()).map(numbers::of));
    }

    /** The parameters, of functions that nobody calls, which objects of a cell are or belong to. */
    List<Cell.Parameter> parameters(Cell cell) {
        IntStream found = Arrays.stream(nodes(cell).nodes())
                .map(numbers::of)
                .map(numbers::parameter)
                .filter(name -> name != 0);
        return names.sorted(found).stream().map(Cell.Parameter.class::cast).toList();
    }

    List<Cell> parents(Cell cell) {
        IntList found = new IntList();
        for (int source : sources(cell)) {
            parent(source, found);
        }
        return names.sorted(Arrays.stream(found.toArray()));
    }

    private void parent(int context, IntList found) {
        EdgeTable edges = graph.edges();
        for (int e = edges.first(context); e != 0; e = edges.next(e)) {
            Label label = graph.labels().get(edges.label(e));
            int parent = graph.find(edges.target(e));
            if (parent != context && (label == Relation.PARENT || label instanceof Label.Stored)) {
                found.add(numbers.of(parent));
            }
        }
    }

    /**
     * The operations on a cell.
     *
     * @param paths whether each call that leads to one counts
     */
    Operations operations(Cell cell, boolean paths) {
        Roots.Found of = nodes(cell);
        int[] timers =
                Arrays.stream(of.nodes()).map(this::timer).filter(t -> t != 0).toArray();
        return new OperationSearch(graph, functions, paths).of(of.nodes(), sources(cell), timers, of.complete());
    }

    /** The timer whose channel a node is. */
    private int timer(int node) {
        boolean field = naming.via(node) != 0 && graph.labels().get(naming.label(node)) instanceof Label.Field;
        return field && numbers.step(numbers.of(node)) == NameNumbers.Step.TIMER_CHANNEL ? naming.via(node) : 0;
    }
}
