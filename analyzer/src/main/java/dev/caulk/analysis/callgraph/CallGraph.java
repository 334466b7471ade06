package dev.caulk.analysis.callgraph;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.ops.Callee;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Program;
import dev.caulk.analysis.types.Selection.EmbeddedStep;
import java.util.ArrayList;
import java.util.List;
import org.jgrapht.Graph;

/** The call graph of a program; all lists are in a fixed order. */
public final class CallGraph {
    private final FunctionNumbers functions;
    private final EdgeTable table;
    private final ArrayGraph graph;
    private final TypeFlow flow;
    private final List<Registration> registrations;
    private final Counts counts;

    /**
     * What the ledger says of the graph, and what building it took.
     *
     * @param calls call, go and defer Ops, predeclared functions left out
     * @param unresolved those whose callee is neither in the tree nor modelled nor named
     * @param open dynamic calls that may run functions without edge, unresolved ones included
     * @param edges edges of the graph
     * @param nodes places that values were followed through
     * @param flows what leads from one such place to another
     * @param visits how many of these were looked at, in all rounds
     * @param comparisons how often a type was compared with an interface or searched for a method, or a function with a type
     */
    public record Counts(
            long calls,
            long unresolved,
            long open,
            long edges,
            long nodes,
            long flows,
            long visits,
            long comparisons) {}

    CallGraph(
            FunctionNumbers functions,
            EdgeTable table,
            List<Registration> registrations,
            TypeFlow flow,
            Counts counts) {
        this.functions = functions;
        this.table = table;
        this.graph = new ArrayGraph(functions, table);
        this.flow = flow;
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
        int number = functions.of(function);
        List<CallEdge> found = new ArrayList<>();
        for (int e = number < 0 ? table.size() : table.firstAt(number, site);
                number >= 0 && e < table.first(number + 1) && table.site(e) == site;
                e++) {
            found.add(table.edge(e));
        }
        return found;
    }

    /** What a function makes run, in the order of its Ops, then of callees. */
    public List<CallEdge> callees(FunctionId function) {
        return functions.of(function) < 0 ? List.of() : List.copyOf(graph.outgoingEdgesOf(function));
    }

    /** What makes a function run, sorted by caller and Op. */
    public List<CallEdge> callers(FunctionId function) {
        return functions.of(function) < 0 ? List.of() : List.copyOf(graph.incomingEdgesOf(function));
    }

    /** The functions of the tree that a function value can be, sorted. */
    public List<Target> targets(FunctionId function, int value) {
        int number = functions.of(function);
        return number < 0 ? List.of() : targets(flow.targets(number, value));
    }

    /** The functions of the tree that a call runs in the caller's place, sorted: what it names, or what its operand can be. */
    public List<Target> targets(FunctionId function, Op.Invocation call) {
        int number = functions.of(function);
        if (call.callee() instanceof Callee.Static target) {
            return functions.of(target.function()) < 0 ? List.of() : List.of(new Target(target.function(), false));
        }
        return number < 0 ? List.of() : flow.calleeTargets(number, call.id());
    }

    /**
     * The embedded fields, outermost first, that lead from the receiver of a call through an interface to that of a method which it
     * runs: one way for each type that promotes the method, in a fixed order.
     */
    public List<List<EmbeddedStep>> promotions(
            FunctionId function, Op.Invocation call, Callee.Interface callee, FunctionId method) {
        int number = functions.of(function);
        return number < 0 || call.arguments().isEmpty()
                ? List.of()
                : flow.promotions(number, call.arguments().get(0), callee.method(), method);
    }

    private static List<Target> targets(List<Atom.OfFunction> functions) {
        return functions.stream().map(Atom.OfFunction::target).toList();
    }

    /**
     * Whether a call may run functions that it has no edge to: implementations or functions from outside the tree, or
     * anything at all where nothing is known of its operand. A call that names its callee is not open.
     */
    public boolean isOpen(FunctionId function, Op.Invocation call) {
        int number = functions.of(function);
        boolean dynamic = call.callee() instanceof Callee.Value
                || call.callee() instanceof Callee.Interface
                || flow.isDynamic(number, call.id());
        return call.callee() instanceof Callee.Unknown || dynamic && (number < 0 || flow.isOpen(number, call.id()));
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
        Adjacency outgoing = new Adjacency(functions.size(), table.size(), table::caller);
        Components components = new Components(outgoing, table::callee);
        List<List<FunctionId>> groups = new ArrayList<>();
        for (int c = 0; c < components.count(); c++) {
            groups.add(new ArrayList<>());
        }
        for (int f = 0; f < functions.size(); f++) {
            groups.get(components.of(f)).add(functions.id(f));
        }
        return groups.stream().map(List::copyOf).toList();
    }
}
