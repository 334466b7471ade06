package dev.caulk.analysis.rules;

import dev.caulk.analysis.callgraph.Library;
import dev.caulk.analysis.callgraph.ValueTypes;
import dev.caulk.analysis.engine.cfg.Uses;
import dev.caulk.analysis.ops.Callee;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.OpRewriter;
import dev.caulk.analysis.ops.Place;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether a gRPC server accepts connections of its own. */
final class ServerUse {
    private static final String SERVER = "(*google.golang.org/grpc.Server).";
    private static final String IN_MEMORY = "google.golang.org/grpc/test/bufconn.";
    private static final int MAX_DEPTH = 6;

    private final RuleContext context;
    private boolean serves;
    private boolean inMemory;
    private boolean http;
    private boolean handedOn;

    private ServerUse(RuleContext context) {
        this.context = context;
    }

    /** Whether the server that a call makes listens to a network, here or where it is handed to. */
    static boolean listens(RuleContext context, FunctionBody body, Op.Call made) {
        ServerUse use = new ServerUse(context);
        use.follow(body, made.id(), 0);
        return use.serves || use.handedOn && !use.inMemory && !use.http;
    }

    private void follow(FunctionBody body, int start, int depth) {
        Uses uses = new Uses(body);
        Set<Integer> seen = new HashSet<>();
        Deque<Integer> work = new ArrayDeque<>(List.of(start));
        while (!work.isEmpty()) {
            int value = work.pop();
            if (seen.add(value)) {
                uses.of(value).forEach(use -> use(body, use, value, depth, work));
            }
        }
    }

    private void use(FunctionBody body, Op use, int value, int depth, Deque<Integer> work) {
        if (use instanceof Op.Invocation call) {
            call(body, call, value, depth);
        } else if (use instanceof Op.MethodValue method) {
            method(body, Library.lastName(method.target()), List.of());
        } else if (use instanceof Op.MakeClosure closure) {
            closure(closure, value, depth);
        } else if (use instanceof Op.Store store && store.value() == value) {
            boolean local = store.place() instanceof Place.Deref deref
                    && body.definition(deref.pointer()) instanceof Op.Alloc
                    && work.add(deref.pointer());
            handedOn |= !local;
        } else if (use instanceof Op.Load || use instanceof Op.Phi) {
            work.add(use.id());
        } else if (use instanceof Op.Convert convert) {
            boolean handler = convert.type().toString().equals("net/http.Handler");
            http |= handler;
            handedOn |= !handler;
        } else if (use instanceof Op.Return || use instanceof Op.Composite || use instanceof Op.Send) {
            handedOn = true;
        }
    }

    private void call(FunctionBody body, Op.Invocation call, int value, int depth) {
        if (call.callee() instanceof Callee.External external
                && external.symbol().startsWith(SERVER)) {
            method(body, Library.lastName(call.callee()), call.arguments());
        } else if (call.callee() instanceof Callee.Static target && depth < MAX_DEPTH) {
            parameter(target, call.arguments().indexOf(value), depth);
        } else if (!Library.lastName(call.callee()).startsWith("Register")) {
            handedOn = true;
        }
    }

    private void parameter(Callee.Static target, int index, int depth) {
        context.program()
                .function(target.function())
                .flatMap(FunctionFacts::body)
                .ifPresent(callee -> callee.ops().stream()
                        .filter(op -> op instanceof Op.Param param && param.index() == index)
                        .forEach(op -> follow(callee, op.id(), depth + 1)));
    }

    private void closure(Op.MakeClosure closure, int value, int depth) {
        context.program()
                .function(closure.function())
                .flatMap(FunctionFacts::body)
                .ifPresent(inner -> inner.ops().stream()
                        .filter(op -> op instanceof Op.FreeVar free
                                && closure.captures().get(free.index()) == value)
                        .forEach(op -> follow(inner, op.id(), depth + 1)));
    }

    private void method(FunctionBody body, String name, List<Integer> arguments) {
        if (name.equals("ServeHTTP")) {
            http = true;
        } else if (name.equals("Serve")) {
            boolean memory = arguments.size() > 1 && isInMemory(body, arguments.get(1), 0);
            inMemory |= memory;
            serves |= !memory;
        }
    }

    /** Whether a listener is one that only this process can reach. */
    private boolean isInMemory(FunctionBody body, int listener, int depth) {
        Op op = body.definition(listener);
        if (op instanceof Op.Call call && call.callee() instanceof Callee.External external) {
            return external.symbol().startsWith(IN_MEMORY);
        }
        boolean typed = ValueTypes.of(body, listener).toString().contains(IN_MEMORY);
        return typed
                || depth < MAX_DEPTH
                        && (op instanceof Op.Convert || op instanceof Op.Phi || op instanceof Op.Extract)
                        && OpRewriter.operands(op).stream().anyMatch(o -> isInMemory(body, o, depth + 1));
    }
}
