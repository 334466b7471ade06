package dev.caulk.analysis.engine.explore;

import dev.caulk.analysis.callgraph.CallEdge;
import dev.caulk.analysis.cells.BorrowingPackages;
import dev.caulk.analysis.engine.explore.HeapObject.Channel;
import dev.caulk.analysis.engine.explore.HeapObject.Context;
import dev.caulk.analysis.engine.explore.HeapObject.Memory;
import dev.caulk.analysis.ops.Callee;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.types.TupleType;
import dev.caulk.analysis.types.Type;
import dev.caulk.model.FunctionModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Calls of functions that are not run: predeclared ones, those of libraries, and unknown ones. */
final class Outside {
    private final Setting setting;
    private final Calls calls;

    Outside(Setting setting, Calls calls) {
        this.setting = setting;
        this.calls = calls;
    }

    /** Results about which nothing is known. */
    static Value unknown(State state, Type type) {
        if (!(type instanceof TupleType tuple)) {
            return state.symbol(type);
        }
        return new Value.Tuple(
                tuple.elements().stream().<Value>map(state::symbol).toList());
    }

    /** Does what the function is known to do, and gives its results. */
    Value call(Calls.Request request, Callee callee, List<Value> arguments) {
        State state = request.state();
        if (callee instanceof Callee.Builtin builtin) {
            return new Builtins(state).call(builtin.name(), arguments, request);
        }
        Optional<String> method = Dispatch.interfaceMethod(callee);
        if (method.isPresent() && !arguments.isEmpty()) {
            Optional<Context> context = state.context(arguments.get(0));
            if (context.isPresent()) {
                return ofContext(request, context.get(), method.get(), arguments);
            }
        }
        Optional<Value> atomic = Atomics.call(state, callee, arguments, request.type());
        if (atomic.isPresent()) {
            return atomic.get();
        }
        Optional<FunctionModel> model = model(request, callee);
        Optional<Value> context = model.flatMap(m -> context(state, m, arguments));
        if (context.isPresent()) {
            return context.get();
        }
        if (returnsFunction(callee) && !arguments.isEmpty()) {
            return state.resolve(arguments.get(0));
        }
        callbacks(request, callee, arguments);
        return model.filter(FunctionModel::notNil).isPresent()
                ? outside(state, request.type())
                : unknown(state, request.type());
    }

    /** {@code sync.OnceFunc} and the like return what they are given, to be called once. */
    private static boolean returnsFunction(Callee callee) {
        return callee.modelSymbol().filter(s -> s.startsWith("sync.Once")).isPresent();
    }

    /** Something that is there. */
    private static Value outside(State state, Type type) {
        return new Value.Pointer(state.allocate(Memory.outside(type)), "");
    }

    private Optional<FunctionModel> model(Calls.Request request, Callee callee) {
        Code code = setting.index().code(request.site().function()).orElseThrow();
        return callee.equals(request.op().callee())
                ? code.model(request.op(), setting.library())
                : setting.library().of(code.cfg.body(), callee).stream().findFirst();
    }

    /** Contexts and the functions that end them, as their models tell. */
    private static Optional<Value> context(State state, FunctionModel model, List<Value> arguments) {
        if (model.makesEndlessContext()) {
            return Optional.of(make(state, OptionalInt.empty(), false));
        }
        if (model.derives().isEmpty()
                || arguments.size() <= model.derives().get().param()) {
            return Optional.empty();
        }
        Value parent = state.resolve(arguments.get(model.derives().get().param()));
        boolean known = state.context(parent).isPresent();
        // Without somebody who alone refers to the cancel function, time ends the context as well.
        boolean deadline = model.acquires().filter(a -> a.heldBy().isEmpty()).isPresent();
        Value.Pointer made = make(
                state,
                known ? OptionalInt.of(((Value.Pointer) parent).object()) : OptionalInt.empty(),
                !known || deadline);
        return Optional.of(
                model.acquires().isPresent() ? new Value.Tuple(List.of(made, new Value.Cancel(made.object()))) : made);
    }

    private static Value.Pointer make(State state, OptionalInt parent, boolean ends) {
        int done = state.allocate(new Context(parent, 0, false, ends, false));
        int context = state.allocate(new Context(parent, done, false, ends, false));
        state.put(done, new Channel(List.of(), OptionalInt.of(0), List.of(), false, false, OptionalInt.of(context)));
        return new Value.Pointer(context, "");
    }

    private Value ofContext(Calls.Request request, Context context, String method, List<Value> arguments) {
        State state = request.state();
        int number = ((Value.Pointer) state.resolve(arguments.get(0))).object();
        if (method.equals("Done")) {
            return new Value.Pointer(context.done(), "");
        }
        if (method.equals("Err")) {
            if (!state.hasEnded(number) && !state.mayEnd(number)) {
                return new Value.Nil();
            }
            return state.hasEnded(number) ? outside(state, request.type()) : state.symbol(request.type());
        }
        return unknown(state, request.type());
    }

    /** Functions that a library is given are run where models say when; elsewhere what they hold is in other hands. */
    private void callbacks(Calls.Request request, Callee callee, List<Value> arguments) {
        State state = request.state();
        List<Value> others = new ArrayList<>();
        for (Value argument : arguments) {
            Value value = state.resolve(argument);
            if (!(value instanceof Value.Function function) || !runs(request, function)) {
                others.add(value);
            }
        }
        boolean borrows =
                callee.modelSymbol().filter(BorrowingPackages::contain).isPresent();
        Reach reach = new Reach(state);
        for (Value value : others) {
            if (!borrows || value instanceof Value.Bound) {
                reach.release(value);
            }
        }
        for (Value value : others) {
            if (!borrows || !(value instanceof Value.Pointer p) || state.object(p.object()) instanceof Channel) {
                reach.open(value);
            }
        }
    }

    private boolean runs(Calls.Request request, Value.Function function) {
        for (CallEdge edge :
                setting.graph().at(request.site().function(), request.op().id())) {
            if (!edge.callee().equals(function.function()) || edge.times() == CallEdge.Times.UNKNOWN) {
                continue;
            }
            if (edge.kind() == CallEdge.Kind.GO) {
                calls.start(request.state(), request.site(), request.op(), function, List.of(), List.of());
                return true;
            }
            if (edge.kind() == CallEdge.Kind.CALLBACK && request.op() instanceof Op.Call) {
                Optional<Frame> frame = calls.frames()
                        .frame(request.state(), function, List.of(), request.op(), Frame.Then.DEFERRED, List.of());
                frame.ifPresent(request.goroutine().stack::add);
                return frame.isPresent();
            }
        }
        return false;
    }
}
