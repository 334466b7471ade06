package dev.caulk.analysis.engine.explore;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.callgraph.CallEdge;
import dev.caulk.analysis.callgraph.CallGraph;
import dev.caulk.analysis.callgraph.Library;
import dev.caulk.analysis.ops.Callee;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Program;
import dev.caulk.analysis.types.BasicType;
import dev.caulk.analysis.types.Type;
import dev.caulk.analysis.types.Universe;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Which functions can matter to what goroutines wait for. */
final class Relevance {
    /** Functions with more Ops than this that neither wait nor wake are taken to only compute. */
    private static final int SMALL = 80;

    private static final Set<Primitive> WAKING = Set.of(
            Primitive.DONE, Primitive.ADD, Primitive.START, Primitive.SIGNAL, Primitive.BROADCAST, Primitive.ONCE);

    private static final Type ERROR = Universe.ERROR;

    private final Set<FunctionId> synchronising = new HashSet<>();
    private final Set<FunctionId> giving = new HashSet<>();
    private final Set<FunctionId> sending = new HashSet<>();
    private final Set<FunctionId> receiving = new HashSet<>();
    private final Set<FunctionId> waking = new HashSet<>();
    private final Map<Callee, Optional<Primitive>> primitives = new HashMap<>();
    private final Map<FunctionId, Optional<Primitive>> ofFunctions = new HashMap<>();
    private final Library library;
    private final Making makes;

    Relevance(Program program, CallGraph graph, Library library) {
        this.library = library;
        this.makes = new Making(library);
        for (List<FunctionId> group : graph.bottomUp()) {
            if (group.stream().anyMatch(f -> synchronises(program, graph, f))) {
                synchronising.addAll(group);
            }
            if (group.stream().anyMatch(f -> gives(program, graph, f))) {
                giving.addAll(group);
            }
            collect(program, graph, group, sending, Relevance::sends);
            collect(program, graph, group, receiving, Relevance::receives);
            collect(program, graph, group, waking, this::wakes);
        }
    }

    /** Adds a group of functions where one of them, or what it calls, does something. */
    private static void collect(
            Program program, CallGraph graph, List<FunctionId> group, Set<FunctionId> all, Predicate<Op> does) {
        boolean found = group.stream()
                .anyMatch(f -> program.function(f).flatMap(FunctionFacts::body).stream()
                                .flatMap(body -> body.ops().stream())
                                .anyMatch(does)
                        || graph.callees(f).stream().map(CallEdge::callee).anyMatch(all::contains));
        if (found) {
            all.addAll(group);
        }
    }

    static boolean sends(Op op) {
        return op instanceof Op.Send
                || op instanceof Op.CloseChan
                || op instanceof Op.Invocation call
                        && call.callee() instanceof Callee.Builtin builtin
                        && builtin.name().equals("close")
                || op instanceof Op.Select select && select.cases().stream().anyMatch(Op.Select.SelectCase::isSend);
    }

    static boolean receives(Op op) {
        return op instanceof Op.Recv
                || op instanceof Op.Select select && select.cases().stream().anyMatch(c -> !c.isSend());
    }

    /** Counts a wait group down, signals a condition, or calls a function that may end a context. */
    boolean wakes(Op op) {
        return op instanceof Op.Invocation call
                && (call.callee() instanceof Callee.Value
                        || primitive(call.callee()).filter(WAKING::contains).isPresent());
    }

    boolean mayDo(FunctionId function, Providers.Help help) {
        return switch (help) {
            case SEND -> sending.contains(function);
            case RECEIVE -> receiving.contains(function);
            case WAKE -> waking.contains(function);
        };
    }

    /** Whether results can be what the function or one that it calls has made. */
    private boolean gives(Program program, CallGraph graph, FunctionId function) {
        Optional<FunctionFacts> facts = program.function(function);
        return facts.filter(Relevance::returnsReferences).isPresent()
                && (facts.flatMap(FunctionFacts::body).filter(makes::makes).isPresent()
                        || graph.callees(function).stream()
                                .filter(e -> e.kind() == CallEdge.Kind.CALL)
                                .anyMatch(e -> giving.contains(e.callee())));
    }

    /** Whether a function may return something that goroutines wait for and that was made on its behalf. */
    boolean gives(FunctionId function) {
        return giving.contains(function);
    }

    private boolean synchronises(Program program, CallGraph graph, FunctionId function) {
        return program.function(function)
                        .flatMap(FunctionFacts::body)
                        .filter(body -> body.ops().stream().anyMatch(op -> synchronises(body, op)))
                        .isPresent()
                || graph.callees(function).stream().map(CallEdge::callee).anyMatch(synchronising::contains);
    }

    private boolean synchronises(FunctionBody body, Op op) {
        if (op instanceof Op.Invocation call) {
            return op instanceof Op.Go || isPrimitive(call.callee()) || makesContext(body, call);
        }
        return op instanceof Op.Send
                || op instanceof Op.Recv
                || op instanceof Op.Select
                || op instanceof Op.CloseChan
                || op instanceof Op.MakeChan;
    }

    private boolean isPrimitive(Callee callee) {
        return primitive(callee).isPresent();
    }

    /** What calls of a function do. */
    Optional<Primitive> primitive(Callee callee) {
        if (callee instanceof Callee.Static target) {
            return primitive(target.function());
        }
        Optional<Primitive> known = primitives.get(callee);
        if (known == null) {
            known = Primitive.of(library, callee);
            primitives.put(callee, known);
        }
        return known;
    }

    /** What calls of a function of the tree do. */
    Optional<Primitive> primitive(FunctionId function) {
        Optional<Primitive> known = ofFunctions.get(function);
        if (known == null) {
            known = Primitive.of(library, new Callee.Static(function));
            ofFunctions.put(function, known);
        }
        return known;
    }

    private boolean makesContext(FunctionBody body, Op.Invocation call) {
        return library.of(body, call).stream().anyMatch(m -> m.derives().isPresent());
    }

    /** Whether the function or what it calls waits for others, wakes them or starts them. */
    boolean synchronises(FunctionId function) {
        return synchronising.contains(function);
    }

    /** Whether the function is small enough to be run for what it reads, writes or makes. */
    static boolean isSmall(FunctionFacts function) {
        return function.body().filter(body -> body.ops().size() <= SMALL).isPresent();
    }

    /** Whether results can lead to something that is waited for. */
    private static boolean returnsReferences(FunctionFacts function) {
        return function.resultTypes().stream()
                .filter(type -> !type.equals(ERROR))
                .map(Type::underlying)
                .anyMatch(type -> !(type instanceof BasicType));
    }
}
