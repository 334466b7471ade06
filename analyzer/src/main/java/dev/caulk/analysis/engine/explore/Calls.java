package dev.caulk.analysis.engine.explore;

import dev.caulk.analysis.ops.Callee;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.types.TupleType;
import dev.caulk.analysis.types.Type;
import dev.caulk.analysis.types.Universe;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Calls, go statements, deferred calls and returns. */
final class Calls {
    private static final int DEEPEST = 14;
    private static final Callee PANIC = new Callee.Builtin("panic");
    /** Goroutines that one statement starts and that live at a time; in all, twice as many and more. */
    private static final int MOST_OF_ONE_SITE = 2;

    private static final int MOST_GOROUTINES = 8;

    private final Setting setting;
    private final Frames frames;
    private final Dispatch dispatch;
    private final Primitives primitives;
    private final Outside outside;
    private final Runnable bound;

    Calls(Setting setting, Runnable bound) {
        this.setting = setting;
        this.bound = bound;
        this.frames = new Frames(setting.index());
        this.dispatch = setting.dispatch();
        this.primitives = new Primitives(this);
        this.outside = new Outside(setting, this);
    }

    /**
     * A call that is about to run.
     *
     * @param op the call, go or defer statement
     * @param type of the result
     */
    record Request(State state, Goroutine goroutine, Site site, Op.Invocation op, Type type) {}

    /** Runs a call, go, defer or deferred call; false where the process ends by it. */
    boolean step(State state, Goroutine goroutine, Frame frame, Op op) {
        if (op instanceof Op.RunDeferred run) {
            return deferred(state, goroutine, frame, run);
        }
        Op.Invocation invocation = (Op.Invocation) op;
        Value callee = callee(state, frame, invocation.callee());
        List<Value> arguments = arguments(state, frame, invocation);
        if (op instanceof Op.Defer) {
            frame.defer(op.id(), new Frame.Deferred(callee, arguments));
            frame.finish(Value.NONE);
            return true;
        }
        if (op instanceof Op.Go && invocation.callee().equals(PANIC)) {
            // Nobody can recover from what panics on a goroutine of its own.
            return false;
        }
        if (op instanceof Op.Go) {
            frame.finish(Value.NONE);
            start(state, new Site(frame.facts.id(), op), invocation, callee, arguments, List.of());
            return true;
        }
        Op.Call call = (Op.Call) op;
        Request request = new Request(state, goroutine, frame.site(), call, call.type());
        return invoke(request, callee, arguments, Frame.Then.RESULTS);
    }

    private boolean deferred(State state, Goroutine goroutine, Frame frame, Op.RunDeferred run) {
        List<Frame.Deferred> next = frame.undefer(run.defer());
        if (next.isEmpty()) {
            frame.finish(Value.NONE);
            return true;
        }
        Op.Invocation op = (Op.Invocation) frame.cfg.body().definition(run.defer());
        Request request = new Request(state, goroutine, frame.site(), op, new TupleType(List.of()));
        return invoke(request, next.get(0).callee(), next.get(0).arguments(), Frame.Then.DEFERRED);
    }

    private static Value callee(State state, Frame frame, Callee callee) {
        if (callee instanceof Callee.Static target) {
            return new Value.Function(target.function(), List.of());
        }
        return callee instanceof Callee.Value value
                ? state.resolve(frame.get(value.value()))
                : new Value.Bound(callee, List.of());
    }

    private static List<Value> arguments(State state, Frame frame, Op.Invocation call) {
        return frame.all(state, call.arguments());
    }

    /** Runs a function value; false where the process ends by it. */
    boolean invoke(Request request, Value callee, List<Value> arguments, Frame.Then then) {
        Value function = request.state().resolve(callee);
        if (function instanceof Value.Function target) {
            Optional<Code> code = setting.index().code(target.function());
            Optional<Primitive> primitive = code.isPresent()
                    ? code.get().primitive
                    : setting.relevance().primitive(target.function());
            return primitive.isPresent()
                    ? primitives.run(request, primitive.get(), arguments, then)
                    : body(request, target, code, arguments, then);
        }
        if (function instanceof Value.Bound target) {
            List<Value> all = new ArrayList<>(target.receiver());
            all.addAll(arguments);
            return bound(request, target.target(), all, then);
        }
        if (function instanceof Value.Cancel cancel) {
            request.goroutine().event = List.of(new Event.End(cancel.context()));
            return true;
        }
        if (function instanceof Value.Nil) {
            return false;
        }
        outside.call(request, new Callee.Unknown("", false), arguments);
        complete(request, then, Outside.unknown(request.state(), request.type()));
        return true;
    }

    private boolean bound(Request request, Callee target, List<Value> arguments, Frame.Then then) {
        if (target instanceof Callee.Builtin builtin && builtin.name().equals("close") && !arguments.isEmpty()) {
            request.goroutine().event = List.of(new Event.Close(request.state().resolve(arguments.get(0))));
            return true;
        }
        if (target instanceof Callee.Static method) {
            return invoke(request, new Value.Function(method.function(), List.of()), arguments, then);
        }
        Optional<Primitive> primitive = setting.relevance().primitive(target);
        if (primitive.isPresent()) {
            return primitives.run(request, primitive.get(), arguments, then);
        }
        Optional<String> method = Dispatch.interfaceMethod(target);
        if (method.isPresent() && !arguments.isEmpty()) {
            Optional<Dispatch.Method> found = request.state()
                            .context(arguments.get(0))
                            .isPresent()
                    ? Optional.empty()
                    : dispatch.find(
                            request.state(), request.site().function(), request.op(), method.get(), arguments.get(0));
            if (found.filter(f -> !f.callee().equals(target)).isPresent()) {
                List<Value> given = new ArrayList<>(arguments);
                given.set(0, found.get().receiver());
                return bound(request, found.get().callee(), given, then);
            }
        }
        Value result = outside.call(request, target, arguments);
        complete(request, then, result);
        return true;
    }

    /** Goes on behind a call with its result. */
    void complete(Request request, Frame.Then then, Value result) {
        if (then == Frame.Then.RESULTS) {
            // A callback may run already on top of the frame that called.
            frameAt(request).finish(result);
        }
    }

    private static Frame frameAt(Request request) {
        List<Frame> stack = request.goroutine().stack;
        for (int i = stack.size() - 1; i > 0; i--) {
            if (stack.get(i).op() == request.site().op()
                    && stack.get(i).facts.id().equals(request.site().function())) {
                return stack.get(i);
            }
        }
        return stack.get(0);
    }

    private boolean body(
            Request request, Value.Function target, Optional<Code> code, List<Value> arguments, Frame.Then then) {
        State state = request.state();
        List<Value> given = new ArrayList<>(target.captures());
        given.addAll(arguments);
        if (matters(state, request.goroutine(), code, given)) {
            Frame frame = frames.frame(state, code.orElseThrow(), target, arguments, request.op(), then, List.of());
            request.goroutine().stack.add(frame);
        } else {
            BitSet nil = code.map(Code::nilResults).orElseGet(BitSet::new);
            complete(request, then, NilResults.give(state, request.type(), nil));
        }
        return true;
    }

    /** Whether running a function can make a difference; what is not run has symbols as results. */
    private boolean matters(State state, Goroutine goroutine, Optional<Code> code, List<Value> given) {
        Reach reach = new Reach(state);
        if (code.isEmpty()) {
            given.forEach(reach::open);
            given.forEach(reach::release);
            return false;
        }
        boolean wanted = code.get().gives || code.get().mayMatter && (reach.made(given) || reach.locked(given));
        if (!wanted) {
            return false;
        }
        if (goroutine.stack.size() >= DEEPEST || isRecursive(goroutine, code.get())) {
            bound.run();
            given.forEach(reach::open);
            return false;
        }
        return true;
    }

    private static boolean isRecursive(Goroutine goroutine, Code code) {
        int running = 0;
        for (Frame frame : goroutine.stack) {
            running += frame.code == code ? 1 : 0;
        }
        return running > 1;
    }

    /** Starts a goroutine, unless it has nothing to do with what was made so far: then it is explored by itself. */
    void start(
            State state, Site at, Op.Invocation op, Value callee, List<Value> arguments, List<Value.Pointer> groups) {
        List<Value> all = new ArrayList<>(arguments);
        all.add(callee);
        Reach reach = new Reach(state);
        boolean nil = state.resolve(callee) instanceof Value.Function function
                && function.captures().stream().map(state::resolve).anyMatch(v -> v instanceof Value.Nil);
        if (!groups.isEmpty() || nil || reach.made(all)) {
            long same = state.goroutines.stream()
                    .filter(g -> !g.ended && g.started.contains(at))
                    .count();
            if (same >= Math.max(MOST_OF_ONE_SITE, Typical.LONG) || state.goroutines.size() >= MOST_GOROUTINES) {
                bound.run();
                all.forEach(reach::open);
                groups.forEach(reach::open);
                return;
            }
            Goroutine goroutine = state.start(List.of(at), groups);
            run(state, goroutine, at, op, callee, arguments);
        }
    }

    private void run(State state, Goroutine goroutine, Site at, Op.Invocation op, Value callee, List<Value> arguments) {
        Request request = new Request(state, goroutine, at, op, new TupleType(List.of()));
        if (state.resolve(callee) instanceof Value.Function target
                && setting.relevance().primitive(target.function()).isEmpty()) {
            Optional<Frame> frame = frames.frame(state, target, arguments, op, Frame.Then.DEFERRED, List.of());
            frame.ifPresent(goroutine.stack::add);
            return;
        }
        invoke(request, callee, arguments, Frame.Then.DEFERRED);
    }

    /** Leaves a function. */
    void leave(State state, Goroutine goroutine, Op.Return result) {
        Frame frame = goroutine.top();
        List<Value> values = frame.all(state, result.values());
        goroutine.stack.remove(goroutine.stack.size() - 1);
        frame.once.forEach(once -> state.guards.put(once, new Guard.Once(Guard.NOBODY, true)));
        if (goroutine.stack.isEmpty()) {
            // Whoever called gets the results, and may do anything with them.
            Reach reach = new Reach(state);
            state.gaveAway |= reach.made(values);
            boolean failed = goroutine.constructs && hasFailed(state, frame.facts, values);
            values.stream()
                    .filter(value -> failed || !serves(state, goroutine, value))
                    .forEach(reach::open);
        } else if (frame.then == Frame.Then.RESULTS) {
            goroutine.top().finish(values.size() == 1 ? values.get(0) : new Value.Tuple(values));
        }
    }

    /** Clients use what a constructor makes only where its error is nil, which an unknown one is taken to be. */
    private static boolean hasFailed(State state, FunctionFacts constructor, List<Value> values) {
        boolean failed = false;
        // Code that is not finished may return more than it says, or less.
        int results = Math.min(values.size(), constructor.resultTypes().size());
        for (int i = 0; i < results; i++) {
            if (constructor.resultTypes().get(i).equals(Universe.ERROR)) {
                Value error = state.resolve(values.get(i));
                if (error instanceof Value.Symbol unknown) {
                    state.bind(unknown, new Value.Nil());
                }
                failed |= !(error instanceof Value.Symbol || error instanceof Value.Nil);
            }
        }
        return failed;
    }

    /** The first result of a constructor is what its clients use. */
    private static boolean serves(State state, Goroutine goroutine, Value value) {
        boolean serves = goroutine.constructs
                && state.served.isEmpty()
                && state.memory(value).filter(m -> !m.outside()).isPresent();
        if (serves) {
            state.served = List.of((Value.Pointer) value);
            // Whoever has the value has its exported fields.
            state.memory(value).orElseThrow().parts().entrySet().stream()
                    .filter(part -> Paths.isExported(part.getKey()))
                    .forEach(part -> new Reach(state).open(part.getValue()));
        }
        return serves;
    }

    /** Ends a goroutine whose functions have all returned. */
    void end(State state, Goroutine goroutine) {
        goroutine.ended = true;
        state.answer(goroutine.client);
        goroutine.groups.forEach(group -> primitives.add(state, group, -1, goroutine.started.get(0)));
    }

    /** Whether the process ends because a main function has returned. */
    boolean endsProcess(Goroutine goroutine) {
        return goroutine.stack.isEmpty() && goroutine.main;
    }

    Frames frames() {
        return frames;
    }
}
