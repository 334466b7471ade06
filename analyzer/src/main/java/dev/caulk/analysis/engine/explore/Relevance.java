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
import dev.caulk.model.FunctionModel;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which functions can matter to what goroutines wait for. */
final class Relevance {
    /** Functions with more Ops than this that neither wait nor wake are taken to only compute. */
    private static final int SMALL = 80;

    private static final Set<Primitive> WAKING = Set.of(
            Primitive.DONE, Primitive.ADD, Primitive.START, Primitive.SIGNAL, Primitive.BROADCAST, Primitive.ONCE);

    private static final Type ERROR = Universe.ERROR;

    private static final int SYNCHRONISES = 1;
    private static final int SENDS = 2;
    private static final int RECEIVES = 4;
    private static final int WAKES = 8;
    private static final int ALL = 15;

    /** What functions or those that they call do, as bits; functions that do nothing are left out. */
    private final Map<FunctionId, Integer> does = new HashMap<>();

    private final Set<FunctionId> giving = new HashSet<>();
    private final Map<Callee, Optional<Primitive>> primitives = new HashMap<>();
    private final Map<FunctionId, Optional<Primitive>> ofFunctions = new HashMap<>();
    private final Library library;
    private final Making makes;

    Relevance(Program program, CallGraph graph, Library library) {
        this.library = library;
        this.makes = new Making(library);
        for (List<FunctionId> group : graph.bottomUp()) {
            int bits = 0;
            for (FunctionId function : group) {
                bits |= does(program, graph, function);
            }
            if (bits != 0) {
                for (FunctionId function : group) {
                    does.put(function, bits);
                }
            }
            if (group.stream().anyMatch(f -> gives(program, graph, f))) {
                giving.addAll(group);
            }
        }
    }

    /** What a function does itself, and what those do that it calls, as far as that is known. */
    private int does(Program program, CallGraph graph, FunctionId function) {
        Optional<FunctionBody> body = program.function(function).flatMap(FunctionFacts::body);
        int bits = 0;
        if (body.isPresent()) {
            for (Op op : body.get().ops()) {
                bits |= does(body.get(), op);
            }
        }
        for (CallEdge edge : bits == ALL ? List.<CallEdge>of() : graph.callees(function)) {
            bits |= does.getOrDefault(edge.callee(), 0);
        }
        return bits;
    }

    private int does(FunctionBody body, Op op) {
        if (op instanceof Op.Call || op instanceof Op.Go || op instanceof Op.Defer) {
            return does(body, (Op.Invocation) op);
        }
        if (op instanceof Op.Select) {
            return SYNCHRONISES | (sends(op) ? SENDS : 0) | (receives(op) ? RECEIVES : 0);
        }
        if (op instanceof Op.Send || op instanceof Op.CloseChan) {
            return SYNCHRONISES | SENDS;
        }
        return op instanceof Op.Recv ? SYNCHRONISES | RECEIVES : op instanceof Op.MakeChan ? SYNCHRONISES : 0;
    }

    private int does(FunctionBody body, Op.Invocation call) {
        Optional<Primitive> primitive = primitive(call.callee());
        boolean synchronises = call instanceof Op.Go || primitive.isPresent() || makesContext(body, call);
        return (synchronises ? SYNCHRONISES : 0)
                | (sends(call) ? SENDS : 0)
                | (wakes(call.callee(), primitive) ? WAKES : 0);
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
        return op instanceof Op.Invocation call && wakes(call.callee(), primitive(call.callee()));
    }

    private static boolean wakes(Callee callee, Optional<Primitive> primitive) {
        return callee instanceof Callee.Value || primitive.isPresent() && WAKING.contains(primitive.get());
    }

    boolean mayDo(FunctionId function, Providers.Help help) {
        return switch (help) {
            case SEND -> does(function, SENDS);
            case RECEIVE -> does(function, RECEIVES);
            case WAKE -> does(function, WAKES);
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

    private boolean does(FunctionId function, int bit) {
        return (does.getOrDefault(function, 0) & bit) != 0;
    }

    /** What calls of a function do. */
    Optional<Primitive> primitive(Callee callee) {
        if (callee instanceof Callee.Static target) {
            return primitive(target.function());
        }
        if (callee instanceof Callee.Value || callee instanceof Callee.Unknown) {
            return Optional.empty();
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
        for (FunctionModel model : library.of(body, call)) {
            if (model.derives().isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** Whether the function or what it calls waits for others, wakes them or starts them. */
    boolean synchronises(FunctionId function) {
        return does(function, SYNCHRONISES);
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
