package dev.caulk.analysis.rules;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.callgraph.CallEdge;
import dev.caulk.analysis.callgraph.Library;
import dev.caulk.analysis.callgraph.ValueTypes;
import dev.caulk.analysis.engine.cfg.Uses;
import dev.caulk.analysis.ops.Callee;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Place;
import dev.caulk.analysis.types.Type;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Whether a gRPC server accepts connections of its own. */
final class ServerUse {
    private static final String SERVER = "(*google.golang.org/grpc.Server).";
    private static final int MAX_DEPTH = 6;

    private final RuleContext context;
    private final Set<Seen> seen = new HashSet<>();
    private final Set<Listeners.Reach> served = EnumSet.noneOf(Listeners.Reach.class);
    private boolean http;
    private boolean handedOn;

    private record Seen(FunctionId function, int value) {}

    private ServerUse(RuleContext context) {
        this.context = context;
    }

    /** From where the server that a call makes accepts connections, here or where it is handed to; empty where it is not seen to. */
    static Optional<Listeners.Reach> listens(
            RuleContext context, FunctionFacts function, FunctionBody body, Op.Call made) {
        ServerUse use = new ServerUse(context);
        use.follow(function, body, made.id(), 0);
        boolean elsewhere = use.served.isEmpty() && use.handedOn && !use.http;
        return elsewhere
                ? Optional.of(Listeners.Reach.UNKNOWN)
                : use.served.stream().max(Comparator.naturalOrder());
    }

    private void follow(FunctionFacts function, FunctionBody body, int start, int depth) {
        Uses uses = new Uses(body);
        Deque<Integer> work = new ArrayDeque<>(List.of(start));
        while (!work.isEmpty()) {
            int value = work.pop();
            if (depth <= MAX_DEPTH && seen.add(new Seen(function.id(), value))) {
                uses.of(value).forEach(use -> use(function, body, use, value, depth, work));
            }
        }
    }

    private void use(FunctionFacts function, FunctionBody body, Op use, int value, int depth, Deque<Integer> work) {
        if (use instanceof Op.Invocation call) {
            call(function, call, value, depth);
        } else if (use instanceof Op.MethodValue method) {
            method(function, Library.lastName(method.target()), List.of());
        } else if (use instanceof Op.MakeClosure closure) {
            closure(closure, value, depth);
        } else if (use instanceof Op.Store store && store.value() == value) {
            stored(body, store.place(), depth, work);
        } else if (use instanceof Op.Load || use instanceof Op.Phi) {
            work.add(use.id());
        } else if (use instanceof Op.Convert convert) {
            boolean handler = convert.type().toString().equals("net/http.Handler");
            http |= handler;
            handedOn |= !handler;
        } else if (use instanceof Op.Composite composite) {
            composed(composite, value, depth);
        } else if (use instanceof Op.Return exit) {
            returned(function, exit.values().indexOf(value), depth);
        } else if (use instanceof Op.Send) {
            handedOn = true;
        }
    }

    private void stored(FunctionBody body, Place place, int depth, Deque<Integer> work) {
        if (place instanceof Place.Deref deref && body.definition(deref.pointer()) instanceof Op.Alloc) {
            work.add(deref.pointer());
        } else if (place instanceof Place.FieldOf field) {
            readers(field.owner(), field.field(), depth);
        } else {
            handedOn = true;
        }
    }

    /** Structs of libraries take a server as an HTTP handler. */
    private void composed(Op.Composite composite, int value, int depth) {
        if (ValueTypes.named(composite.type()).filter(type -> !type.inTree()).isPresent()) {
            http = true;
            return;
        }
        composite.elements().stream()
                .filter(element -> element.value() == value)
                .forEach(element -> element.field()
                        .ifPresentOrElse(name -> readers(composite.type(), name, depth), () -> handedOn = true));
    }

    /** Whoever reads a field has the server. */
    private void readers(Type owner, String name, int depth) {
        String key = ValueTypes.key(owner);
        boolean read = false;
        for (FunctionFacts function : context.program().functions()) {
            for (Op op : function.body().map(FunctionBody::ops).orElse(List.of())) {
                if (op instanceof Op.Load load
                        && load.place() instanceof Place.FieldOf field
                        && field.field().equals(name)
                        && ValueTypes.key(field.owner()).equals(key)) {
                    read = true;
                    follow(function, function.body().orElseThrow(), op.id(), depth + 1);
                }
            }
        }
        handedOn |= !read;
    }

    private void returned(FunctionFacts function, int index, int depth) {
        List<CallEdge> callers = context.graph().callers(function.id());
        handedOn |= callers.isEmpty() || depth >= MAX_DEPTH;
        for (CallEdge edge : callers) {
            FunctionFacts caller = context.function(edge.caller());
            FunctionBody body = caller.body().orElseThrow();
            boolean several = function.resultTypes().size() > 1;
            body.ops().stream()
                    .filter(op -> several
                            ? op instanceof Op.Extract e && e.tuple() == edge.site() && e.index() == index
                            : op.id() == edge.site())
                    .forEach(op -> follow(caller, body, op.id(), depth + 1));
        }
    }

    private void call(FunctionFacts function, Op.Invocation call, int value, int depth) {
        if (call.callee() instanceof Callee.External external
                && external.symbol().startsWith(SERVER)) {
            method(function, Library.lastName(call.callee()), call.arguments());
        } else if (call.callee() instanceof Callee.Static target && depth < MAX_DEPTH) {
            parameter(target, call.arguments().indexOf(value), depth);
        } else if (!(call.callee() instanceof Callee.Value)
                && !Library.lastName(call.callee()).startsWith("Register")) {
            handedOn = true;
        }
    }

    private void parameter(Callee.Static target, int index, int depth) {
        into(target.function(), op -> op instanceof Op.Param param && param.index() == index, depth);
    }

    private void closure(Op.MakeClosure closure, int value, int depth) {
        into(
                closure.function(),
                op -> op instanceof Op.FreeVar free && closure.captures().get(free.index()) == value,
                depth);
    }

    private void into(FunctionId id, Predicate<Op> start, int depth) {
        Optional<FunctionFacts> function = context.program().function(id);
        Optional<FunctionBody> body = function.flatMap(FunctionFacts::body);
        if (body.isPresent()) {
            body.get().ops().stream()
                    .filter(start)
                    .forEach(op -> follow(function.get(), body.get(), op.id(), depth + 1));
        }
    }

    private void method(FunctionFacts function, String name, List<Integer> arguments) {
        if (name.equals("ServeHTTP")) {
            http = true;
        } else if (name.equals("Serve")) {
            Listeners.Reach reach = arguments.size() > 1
                    ? new Listeners(context).of(function.id(), arguments.get(1))
                    : Listeners.Reach.UNKNOWN;
            served.add(reach);
        }
    }
}
