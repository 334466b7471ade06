package dev.caulk.analysis.rules;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.callgraph.CallEdge;
import dev.caulk.analysis.callgraph.Library;
import dev.caulk.analysis.callgraph.ValueTypes;
import dev.caulk.analysis.ops.Callee;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Literal;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.OpRewriter;
import dev.caulk.analysis.ops.Place;
import dev.caulk.analysis.types.ConstantValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** From where the connections of a listener can come. */
final class Listeners {
    private static final String IN_MEMORY = "google.golang.org/grpc/test/bufconn.";
    private static final int MAX_DEPTH = 8;

    private final RuleContext context;

    Listeners(RuleContext context) {
        this.context = context;
    }

    /** From where, the farthest last. */
    enum Reach {
        /** This process. */
        MEMORY,
        /** This machine: its kernel tells at once when the other side has died. */
        LOCAL,
        /** Nobody knows. */
        UNKNOWN,
        /** Other machines. */
        NETWORK
    }

    /** The reach of a value that is a listener. */
    Reach of(FunctionId function, int listener) {
        return context.program()
                .function(function)
                .flatMap(FunctionFacts::body)
                .map(body -> reach(context.function(function), body, listener, 0))
                .orElse(Reach.UNKNOWN);
    }

    private Reach reach(FunctionFacts function, FunctionBody body, int value, int depth) {
        Op op = body.definition(value);
        if (depth > MAX_DEPTH) {
            return Reach.UNKNOWN;
        }
        if (ValueTypes.of(body, value).toString().contains(IN_MEMORY)) {
            return Reach.MEMORY;
        }
        if (op instanceof Op.Extract extract && body.definition(extract.tuple()) instanceof Op.Call call) {
            return made(body, call, extract.index(), depth);
        }
        if (op instanceof Op.Call call) {
            return made(body, call, 0, depth);
        }
        if (op instanceof Op.Param param) {
            return farthest(passed(function, param.index(), depth));
        }
        if (op instanceof Op.FreeVar free) {
            return captured(function, free, depth);
        }
        if (op instanceof Op.Load load && load.place() instanceof Place.Deref deref) {
            return farthest(body.ops().stream()
                    .filter(store -> store instanceof Op.Store s
                            && s.place() instanceof Place.Deref to
                            && to.pointer() == deref.pointer())
                    .map(store -> reach(function, body, ((Op.Store) store).value(), depth + 1)));
        }
        boolean passes = op instanceof Op.Convert || op instanceof Op.Phi;
        return passes
                ? farthest(OpRewriter.operands(op).stream().map(o -> reach(function, body, o, depth + 1)))
                : Reach.UNKNOWN;
    }

    private static Reach farthest(Stream<Reach> all) {
        return all.max(Comparator.naturalOrder()).orElse(Reach.UNKNOWN);
    }

    private Reach made(FunctionBody body, Op.Call call, int result, int depth) {
        if (call.callee() instanceof Callee.Static target) {
            Optional<FunctionFacts> callee = context.program().function(target.function());
            Optional<FunctionBody> inner = callee.flatMap(FunctionFacts::body);
            return inner.isEmpty()
                    ? Reach.UNKNOWN
                    : farthest(inner.get().ops().stream()
                            .filter(op -> op instanceof Op.Return exit
                                    && exit.values().size() > result
                                    && !isNil(inner.get(), exit.values().get(result)))
                            .map(op -> reach(
                                    callee.get(),
                                    inner.get(),
                                    ((Op.Return) op).values().get(result),
                                    depth + 1)));
        }
        String name = Library.lastName(call.callee());
        String symbol = call.callee().modelSymbol().orElse("");
        if (symbol.startsWith(IN_MEMORY)) {
            return Reach.MEMORY;
        }
        if (name.contains("Unix") || name.contains("Pipe")) {
            return Reach.LOCAL;
        }
        return name.equals("ListenTCP") ? Reach.NETWORK : network(body, call);
    }

    /** What the name of a network says that stands among the arguments (package net, Listen). */
    private static Reach network(FunctionBody body, Op.Call call) {
        List<String> texts = new ArrayList<>();
        for (int argument : call.arguments()) {
            if (body.definition(argument) instanceof Op.Constant constant
                    && constant.literal() instanceof Literal.Value literal
                    && literal.value() instanceof ConstantValue.StringValue text) {
                texts.add(text.value());
            }
        }
        if (texts.stream().anyMatch(text -> text.equals("unix") || text.equals("unixpacket"))) {
            return Reach.LOCAL;
        }
        return texts.stream().anyMatch(text -> text.equals("tcp") || text.equals("tcp4") || text.equals("tcp6"))
                ? Reach.NETWORK
                : Reach.UNKNOWN;
    }

    private static boolean isNil(FunctionBody body, int value) {
        return body.definition(value) instanceof Op.Constant constant
                && constant.literal().isNil();
    }

    /** What callers pass; the receiver of a bound method is not among the arguments. */
    private Stream<Reach> passed(FunctionFacts function, int parameter, int depth) {
        return context.graph().callers(function.id()).stream().map(edge -> argument(edge, function, parameter, depth));
    }

    private Reach argument(CallEdge edge, FunctionFacts function, int parameter, int depth) {
        FunctionFacts caller = context.function(edge.caller());
        Optional<FunctionBody> body = caller.body();
        if (body.isEmpty() || !(body.get().definition(edge.site()) instanceof Op.Invocation call)) {
            return Reach.UNKNOWN;
        }
        boolean bound =
                call.callee() instanceof Callee.Value && function.receiver().isPresent();
        int index = bound ? parameter - 1 : parameter;
        return index >= 0 && index < call.arguments().size()
                ? reach(caller, body.get(), call.arguments().get(index), depth + 1)
                : Reach.UNKNOWN;
    }

    private Reach captured(FunctionFacts function, Op.FreeVar free, int depth) {
        Optional<FunctionFacts> outer = function.enclosing().flatMap(context.program()::function);
        Optional<FunctionBody> body = outer.flatMap(FunctionFacts::body);
        return body.isEmpty()
                ? Reach.UNKNOWN
                : farthest(body.get().ops().stream()
                        .filter(op -> op instanceof Op.MakeClosure closure
                                && closure.function().equals(function.id()))
                        .map(op -> ((Op.MakeClosure) op).captures().get(free.index()))
                        .flatMap(value -> values(body.get(), value, free.byReference()))
                        .map(value -> reach(outer.get(), body.get(), value, depth + 1)));
    }

    /** What a captured variable is set to, or the captured value itself. */
    private static Stream<Integer> values(FunctionBody body, int captured, boolean byReference) {
        return byReference
                ? body.ops().stream()
                        .filter(op -> op instanceof Op.Store store
                                && store.place() instanceof Place.Deref to
                                && to.pointer() == captured)
                        .map(op -> ((Op.Store) op).value())
                : Stream.of(captured);
    }
}
