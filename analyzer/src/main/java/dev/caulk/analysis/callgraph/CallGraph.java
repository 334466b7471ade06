package dev.caulk.analysis.callgraph;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.ops.Program;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.graph.AsUnmodifiableGraph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.graph.SimpleDirectedGraph;
import org.jgrapht.traverse.TopologicalOrderIterator;

/** The call graph of a program; all lists are in a fixed order. */
public final class CallGraph {
    private final Graph<FunctionId, CallEdge> graph;
    private final Map<FunctionId, Map<Integer, List<CallEdge>>> bySite = new HashMap<>();
    private final FunctionFlow flow;
    private final MethodTable methods;
    private final List<Registration> registrations;
    private final Counts counts;

    /**
     * What the ledger says of the graph.
     *
     * @param calls call, go and defer Ops, predeclared functions left out
     * @param unresolved those whose callee is neither in the tree nor modelled nor named
     * @param edges edges of the graph
     */
    public record Counts(long calls, long unresolved, long edges) {}

    CallGraph(
            List<FunctionId> functions,
            List<CallEdge> edges,
            List<Registration> registrations,
            FunctionFlow flow,
            MethodTable methods,
            Counts counts) {
        DirectedPseudograph<FunctionId, CallEdge> built = new DirectedPseudograph<>(CallEdge.class);
        functions.forEach(built::addVertex);
        for (CallEdge edge : edges) {
            built.addEdge(edge.caller(), edge.callee(), edge);
            bySite.computeIfAbsent(edge.caller(), f -> new HashMap<>())
                    .computeIfAbsent(edge.site(), s -> new ArrayList<>())
                    .add(edge);
        }
        this.graph = new AsUnmodifiableGraph<>(built);
        this.flow = flow;
        this.methods = methods;
        this.registrations = List.copyOf(registrations);
        this.counts = counts;
    }

    /** The call graph of a program. */
    public static CallGraph of(Program program, Library library) {
        return new CallGraphBuilder(program, library).build();
    }

    /** A read-only view for the algorithms of JGraphT. */
    public Graph<FunctionId, CallEdge> graph() {
        return graph;
    }

    /** What one Op of a function makes run, sorted by callee. */
    public List<CallEdge> at(FunctionId function, int site) {
        return bySite.getOrDefault(function, Map.of()).getOrDefault(site, List.of());
    }

    /** The functions of the tree that a function value can be, sorted. */
    public SortedSet<Target> targets(FunctionId function, int value) {
        return flow.targets(function, value);
    }

    /** Which types implement which interfaces. */
    public MethodTable methods() {
        return methods;
    }

    /** Functions that libraries call on some occasion, in the order of the program. */
    public List<Registration> registrations() {
        return registrations;
    }

    /** What the ledger says. */
    public Counts counts() {
        return counts;
    }

    /** Groups of mutually recursive functions, callees before callers; members sorted. */
    public List<List<FunctionId>> bottomUp() {
        List<List<FunctionId>> groups = new KosarajuStrongConnectivityInspector<>(graph)
                .stronglyConnectedSets().stream()
                        .map(set -> set.stream().sorted().toList())
                        .sorted(Comparator.comparing((List<FunctionId> group) -> group.get(0)))
                        .toList();
        Map<FunctionId, Integer> groupOf = new HashMap<>();
        for (int i = 0; i < groups.size(); i++) {
            for (FunctionId function : groups.get(i)) {
                groupOf.put(function, i);
            }
        }
        List<List<FunctionId>> order = new ArrayList<>();
        new TopologicalOrderIterator<>(calleesFirst(groups, groupOf)).forEachRemaining(i -> order.add(groups.get(i)));
        return order;
    }

    private Graph<Integer, DefaultEdge> calleesFirst(List<List<FunctionId>> groups, Map<FunctionId, Integer> groupOf) {
        Graph<Integer, DefaultEdge> condensed = new SimpleDirectedGraph<>(DefaultEdge.class);
        for (int i = 0; i < groups.size(); i++) {
            condensed.addVertex(i);
        }
        for (int i = 0; i < groups.size(); i++) {
            for (FunctionId function : groups.get(i)) {
                for (CallEdge edge : graph.outgoingEdgesOf(function)) {
                    int callee = groupOf.getOrDefault(edge.callee(), i);
                    if (callee != i) {
                        condensed.addEdge(callee, i);
                    }
                }
            }
        }
        return condensed;
    }
}
