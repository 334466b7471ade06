package dev.caulk.analysis.rules;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.callgraph.CallEdge;
import dev.caulk.analysis.engine.cfg.Uses;
import dev.caulk.analysis.ops.Callee;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Place;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** What options a gRPC server is made with, followed through variables, slices and helpers. */
final class ServerOptions {
    private static final String GRPC = "google.golang.org/grpc.";
    private static final String PARAMETERS = GRPC + "KeepaliveParams";

    private final RuleContext context;
    private final Set<Visited> visited = new HashSet<>();

    private record Visited(FunctionId function, int value) {}

    ServerOptions(RuleContext context) {
        this.context = context;
    }

    /** Whether all options of a call are known, and none of them sets what ends idle connections. */
    boolean leaveIdle(FunctionId function, FunctionBody body, Op.Call call) {
        return all(function, body, call.arguments());
    }

    private boolean all(FunctionId function, FunctionBody body, Collection<Integer> values) {
        return values.stream().allMatch(value -> leavesIdle(function, body, value));
    }

    private boolean leavesIdle(FunctionId function, FunctionBody body, int value) {
        if (!visited.add(new Visited(function, value))) {
            return true;
        }
        Op op = body.definition(value);
        if (op instanceof Op.Constant) {
            return true;
        }
        if (op instanceof Op.Composite list) {
            return list.elements().stream().allMatch(e -> leavesIdle(function, body, e.value()))
                    && elements(function, body, value);
        }
        if (op instanceof Op.Make) {
            return elements(function, body, value);
        }
        if (op instanceof Op.Phi phi) {
            return all(function, body, phi.operands());
        }
        if (op instanceof Op.Convert convert) {
            return leavesIdle(function, body, convert.operand());
        }
        if (op instanceof Op.Compute compute && compute.operator().equals("slice")) {
            return leavesIdle(function, body, compute.operands().get(0));
        }
        return op instanceof Op.Call call ? call(function, body, call, 0) : other(function, body, op);
    }

    private boolean other(FunctionId function, FunctionBody body, Op op) {
        if (op instanceof Op.Extract extract && body.definition(extract.tuple()) instanceof Op.Call call) {
            return call(function, body, call, extract.index());
        }
        if (op instanceof Op.Load load && load.place() instanceof Place.Deref deref) {
            return body.definition(deref.pointer()) instanceof Op.Alloc && variable(function, body, deref.pointer());
        }
        if (op instanceof Op.Load load && load.place() instanceof Place.Global global) {
            return Globals.all(context.program(), global.symbol(), (from, at, stored) -> leavesIdle(from, at, stored));
        }
        return op instanceof Op.Param param && callers(function, param.index());
    }

    /** What is stored into the elements of a slice. */
    private boolean elements(FunctionId function, FunctionBody body, int slice) {
        return new Uses(body)
                .of(slice).stream()
                        .allMatch(use -> !(use instanceof Op.Store store)
                                || store.value() == slice
                                || leavesIdle(function, body, store.value()));
    }

    /** What a variable may hold; closures that share it are not followed. */
    private boolean variable(FunctionId function, FunctionBody body, int pointer) {
        return new Uses(body).of(pointer).stream().allMatch(use -> {
            if (use instanceof Op.Store store) {
                return store.value() != pointer && leavesIdle(function, body, store.value());
            }
            return use instanceof Op.Load;
        });
    }

    private boolean call(FunctionId function, FunctionBody body, Op.Call call, int result) {
        if (call.callee() instanceof Callee.Builtin builtin) {
            return builtin.name().equals("append") && all(function, body, call.arguments());
        }
        if (call.callee() instanceof Callee.External external) {
            return external.symbol().equals(PARAMETERS) && !call.arguments().isEmpty()
                    ? new KeepaliveParameters(context)
                            .leaveIdle(body, call.arguments().get(0), 0)
                    : external.symbol().startsWith(GRPC);
        }
        if (!(call.callee() instanceof Callee.Static target)) {
            return false;
        }
        Optional<FunctionBody> callee =
                context.program().function(target.function()).flatMap(FunctionFacts::body);
        return callee.isPresent()
                && callee.get().ops().stream()
                        .allMatch(op -> !(op instanceof Op.Return exit)
                                || result < exit.values().size()
                                        && leavesIdle(
                                                target.function(),
                                                callee.get(),
                                                exit.values().get(result)));
    }

    /** What callers pass: all of them must be known. */
    private boolean callers(FunctionId function, int index) {
        List<CallEdge> edges = context.graph().callers(function);
        return !edges.isEmpty()
                && edges.stream().allMatch(edge -> {
                    FunctionBody body = context.function(edge.caller()).body().orElseThrow();
                    if (!(body.definition(edge.site()) instanceof Op.Invocation call)
                            || !(call.callee() instanceof Callee.Static target)
                            || !target.function().equals(function)) {
                        return false;
                    }
                    int last = context.function(function).parameterTypes().size() - 1;
                    int end = index == last
                            ? call.arguments().size()
                            : Math.min(index + 1, call.arguments().size());
                    return all(
                            edge.caller(),
                            body,
                            IntStream.range(index, end)
                                    .mapToObj(call.arguments()::get)
                                    .toList());
                });
    }
}
