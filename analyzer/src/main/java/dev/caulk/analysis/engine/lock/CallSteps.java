package dev.caulk.analysis.engine.lock;

import dev.caulk.analysis.callgraph.ValueTypes;
import dev.caulk.analysis.engine.lock.Held.Mark;
import dev.caulk.analysis.engine.lock.Summary.Exit;
import dev.caulk.analysis.engine.lock.Summary.Known;
import dev.caulk.analysis.ops.Callee;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.types.NamedType;
import dev.caulk.analysis.types.PointerType;
import dev.caulk.analysis.types.Type;
import dev.caulk.model.LockEffect.Mode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What calls do to a path: how the functions called end, in terms of the caller. */
final class CallSteps {
    private static final Set<String> LOCKS = Set.of("sync.Mutex", "sync.RWMutex", "sync.Locker");

    private final Scene scene;
    private final Paths paths;
    private final Targets targets;
    private final LockSteps steps;
    private final Terms terms;
    private final Waits waits;

    CallSteps(Scene scene, Questions questions, Paths paths, Targets targets, LockSteps steps, FunctionLog log) {
        this.scene = scene;
        this.paths = paths;
        this.targets = targets;
        this.steps = steps;
        this.terms = new Terms(questions, paths);
        this.waits = new Waits(scene, paths, targets, terms, steps, log);
    }

    /** Whether a call can do something to a lock. */
    boolean concerns(Op.Invocation call) {
        if (call.callee() instanceof Callee.Static target) {
            return scene.hasSummary(target.function())
                    || !targets.callbacks(call, LockState.START).isEmpty();
        }
        if (call.callee() instanceof Callee.Value value) {
            return waits.input(value.value(), LockState.START).isPresent() || runsKnown(call);
        }
        return call.callee() instanceof Callee.Interface
                ? runsKnown(call)
                : !targets.callbacks(call, LockState.START).isEmpty();
    }

    /** Whether a call can change which locks are held. */
    boolean changes(Op.Invocation call) {
        for (Binding binding : targets.of(call, LockState.START)) {
            Summary summary = scene.summary(binding.function());
            if (!summary.isNeutral() || !summary.handedOn().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private boolean runsKnown(Op.Invocation call) {
        for (Binding binding : targets.of(call, LockState.START)) {
            if (scene.hasSummary(binding.function())) {
                return true;
            }
        }
        return false;
    }

    /** The states after a call. */
    List<LockState> called(Op.Invocation call, LockState before, WalkNode node) {
        List<Binding> bindings = targets.of(call, before);
        waits.at(call, bindings, before, node);
        for (Binding binding : bindings) {
            lent(binding, before).forEach((path, mode) -> steps.lentOn(path, mode, before));
        }
        LockState state = handedOn(bindings, before);
        if (bindings.isEmpty()) {
            return List.of(lent(call, state));
        }
        boolean one = bindings.size() == 1 && bindings.get(0).certain();
        if (one && !scene.summary(bindings.get(0).function()).uncertain()) {
            return ended(bindings.get(0), call, state);
        }
        LockState after = state;
        for (Binding binding : bindings) {
            after = perhapsReleased(binding, after);
        }
        return List.of(after);
    }

    /** Functions that give the caller's lock into other hands, which may unlock it. */
    private LockState handedOn(List<Binding> bindings, LockState before) {
        LockState state = before;
        for (Binding binding : bindings) {
            for (LockPath path : scene.summary(binding.function()).handedOn()) {
                Optional<Paths.View> lock = terms.lock(path, binding, before);
                state = lock.isPresent() ? steps.dropped(lock.get().path(), state, false) : state;
            }
        }
        return state;
    }

    /** Code that is not known and gets a lock itself may give it back. */
    private LockState lent(Op.Invocation call, LockState before) {
        LockState state = before;
        for (int argument :
                before.held().isEmpty() || scene.isKnown(paths.body(), call) ? List.<Integer>of() : call.arguments()) {
            if (isLock(ValueTypes.of(paths.body(), argument))) {
                state = steps.dropped(paths.of(argument, before::object).path(), state, false);
            }
        }
        return state;
    }

    private static boolean isLock(Type type) {
        Type of = type instanceof PointerType pointer ? pointer.element() : type;
        return of instanceof NamedType named
                && LOCKS.contains(named.symbol())
                && (type instanceof PointerType || named.symbol().equals("sync.Locker"));
    }

    private List<LockState> ended(Binding binding, Op.Invocation call, LockState state) {
        Summary summary = scene.summary(binding.function());
        if (summary.isNeutral()) {
            return List.of(state);
        }
        Set<LockState> states = new LinkedHashSet<>();
        for (Exit exit : summary.exits()) {
            if (terms.isPossible(exit.conditions(), binding, state)) {
                states.add(ended(exit, binding, call, state));
            }
        }
        return states.isEmpty() ? List.of(state) : List.copyOf(states);
    }

    private LockState ended(Exit exit, Binding binding, Op.Invocation call, LockState before) {
        LockState state = before;
        for (Map.Entry<LockPath, Mode> released : exit.released().entrySet()) {
            Optional<Paths.View> lock = terms.lock(released.getKey(), binding, before);
            state = lock.isPresent()
                    ? steps.unlock(lock.get().path(), side(lock.get(), released.getValue()), state, true)
                    : state;
        }
        for (Map.Entry<LockPath, Summary.Taken> acquired : exit.acquired().entrySet()) {
            Optional<Paths.View> lock = terms.lock(acquired.getKey(), binding, before);
            if (lock.isPresent()) {
                Mode mode = side(lock.get(), acquired.getValue().mode());
                Held held = Held.of(
                                mode, call.id(), Optional.of(acquired.getValue().by()))
                        .noting(acquired.getValue().noted());
                boolean loose = scene.summary(binding.function()).handle();
                state = steps.acquired(lock.get().path(), loose ? held.with(Mark.LOOSE) : held, state);
            }
        }
        for (int i = 0; i < exit.results().size(); i++) {
            state = told(exit.results().get(i), "r" + call.id() + "." + i + Questions.token(call.id()), state);
        }
        return terms.learned(exit.conditions(), binding, before, state);
    }

    private static Mode side(Paths.View lock, Mode mode) {
        return lock.reading() ? Mode.READ : mode;
    }

    private static LockState told(Known known, String result, LockState state) {
        return switch (known) {
            case NIL -> state.withAnswer(new Key(Key.NIL, result, ""), true);
            case NOT_NIL -> state.withAnswer(new Key(Key.NIL, result, ""), false);
            case TRUE -> state.withAnswer(new Key(Key.TRUE, result, ""), true);
            case FALSE -> state.withAnswer(new Key(Key.TRUE, result, ""), false);
            case ERROR, UNKNOWN -> state;
        };
    }

    private LockState perhapsReleased(Binding binding, LockState before) {
        LockState state = before;
        for (Exit exit : scene.summary(binding.function()).exits()) {
            for (Map.Entry<LockPath, Mode> released : exit.released().entrySet()) {
                Optional<Paths.View> lock = terms.lock(released.getKey(), binding, before);
                state = lock.isPresent() ? steps.unlock(lock.get().path(), released.getValue(), state, false) : state;
            }
        }
        return state;
    }

    /** A goroutine that gives back what its starter holds takes the duty along. */
    LockState started(Op.Go go, LockState before) {
        LockState state = before;
        for (Binding binding : before.held().isEmpty() ? List.<Binding>of() : targets.of(go, before)) {
            for (Map.Entry<LockPath, Mode> given : lent(binding, before).entrySet()) {
                state = steps.unlock(given.getKey(), given.getValue(), state, false);
            }
        }
        return state;
    }

    /** What a called function gives back at some time that it has not taken, in terms of the caller. */
    SortedMap<LockPath, Mode> lent(Binding binding, LockState state) {
        SortedMap<LockPath, Mode> lent = new TreeMap<>();
        scene.summary(binding.function())
                .lent()
                .forEach((path, mode) ->
                        terms.lock(path, binding, state).ifPresent(view -> lent.put(view.path(), side(view, mode))));
        return lent;
    }

    /** The locks that goroutines which this function starts give back without having them. */
    Set<LockPath> handedOver() {
        Set<LockPath> all = new LinkedHashSet<>();
        for (Op op : paths.body().ops()) {
            if (op instanceof Op.Go go) {
                targets.of(go, LockState.START)
                        .forEach(binding ->
                                all.addAll(lent(binding, LockState.START).keySet()));
            }
        }
        return all;
    }

    /**
     * The path without the locks that a function value can give back.
     *
     * @param deferred whether it can do so only at the end of the function
     */
    LockState handed(Op op, LockState state, boolean deferred) {
        if (op instanceof Op.MethodValue method) {
            boolean unlocks = scene.effect(paths.body(), method).isPresent();
            if (unlocks) {
                steps.lentOn(paths.of(method.receiver(), state::object).path(), Mode.WRITE, state);
                return steps.dropped(paths.of(method.receiver(), state::object).path(), state, deferred);
            }
        }
        return targets.function(op.id(), List.of(), state)
                .map(function -> dropped(function, state, deferred))
                .orElse(state);
    }

    /** The path once a call is registered that can give back locks at the end of the function. */
    LockState deferred(Op.Defer defer, LockState before) {
        LockState state = before;
        for (Binding binding : targets.of(defer, before)) {
            state = dropped(binding, state, true);
        }
        return state;
    }

    private LockState dropped(Binding function, LockState before, boolean deferred) {
        LockState state = before;
        for (Exit exit : scene.summary(function.function()).exits()) {
            for (LockPath path : exit.released().keySet()) {
                Optional<Paths.View> lock = terms.lock(path, function, before);
                state = lock.isPresent() ? steps.dropped(lock.get().path(), state, deferred) : state;
            }
        }
        return state;
    }
}
