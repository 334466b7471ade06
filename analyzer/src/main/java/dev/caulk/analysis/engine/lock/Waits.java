package dev.caulk.analysis.engine.lock;

import dev.caulk.analysis.engine.lock.LockPath.Root;
import dev.caulk.analysis.ops.Callee;
import dev.caulk.analysis.ops.Op;
import dev.caulk.model.LockEffect.Mode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the functions that are called wait for, with what the caller holds there. */
final class Waits {
    private final Scene scene;
    private final Paths paths;
    private final Targets targets;
    private final Terms terms;
    private final LockSteps steps;
    private final FunctionLog log;
    private final Set<Come> done = new HashSet<>();

    /** What a path must differ in at a call for its locks to be looked at again. */
    private record Come(
            int call,
            SortedMap<LockPath, Held> held,
            SortedMap<LockPath, Mode> released,
            SortedMap<Integer, LockPath> objects,
            SortedMap<Key, Boolean> inputs) {}

    Waits(Scene scene, Paths paths, Targets targets, Terms terms, LockSteps steps, FunctionLog log) {
        this.scene = scene;
        this.paths = paths;
        this.targets = targets;
        this.terms = terms;
        this.steps = steps;
        this.log = log;
    }

    /** A path comes to a call. */
    void at(Op.Invocation call, List<Binding> bindings, LockState state, WalkNode node) {
        log.heldAt(call.id(), state.modes());
        if (call.callee() instanceof Callee.Value value) {
            input(value.value(), state)
                    .ifPresent(function -> log.inputCall(new InputCall(
                            function,
                            new Place(log.function, call),
                            heldThere(state, call),
                            new TreeSet<>(state.released().keySet()))));
        }
        if (!mayWait(bindings, call, state)) {
            return;
        }
        Come come = new Come(call.id(), state.held(), state.released(), state.objects(), LockSteps.inputs(state));
        if (done.add(come)) {
            waits(bindings, call, state, node);
        }
    }

    /** Whether anything is known of what is called; of most functions there is nothing to know. */
    private boolean mayWait(List<Binding> bindings, Op.Invocation call, LockState state) {
        for (Binding binding : bindings) {
            if (scene.hasSummary(binding.function())) {
                return true;
            }
        }
        return !targets.callbacks(call, state).isEmpty();
    }

    /** What the functions called wait for. */
    private void waits(List<Binding> bindings, Op.Invocation call, LockState state, WalkNode node) {
        for (Binding binding : bindings) {
            takes(binding, call, state, node);
            if (binding.certain()) {
                inputCalls(binding, call, state, node);
            }
        }
        targets.callbacks(call, state).forEach(binding -> takes(binding, call, state, node));
    }

    /** The parameter or captured variable that a function value is. */
    Optional<LockPath> input(int value, LockState state) {
        LockPath path = paths.of(value, state::object).path();
        boolean input = path.root() == Root.PARAM || path.root() == Root.FREE;
        return input && path.steps().isEmpty() ? Optional.of(path) : Optional.empty();
    }

    private void takes(Binding binding, Op.Invocation call, LockState state, WalkNode node) {
        for (Take take : scene.summary(binding.function()).takes()) {
            if (terms.isPossible(take.conditions(), binding, state)) {
                taken(take, binding, Set.of(), call, state, node);
            }
        }
    }

    /** A called function waits for a lock, after what {@code free} has given back. */
    private void taken(
            Take take, Binding binding, Set<LockPath> free, Op.Invocation call, LockState state, WalkNode node) {
        Optional<Paths.View> lock = terms.lock(take.path(), binding, state);
        if (lock.isEmpty() && binding.certain()) {
            lock = take.path().key().map(key -> new Paths.View(LockPath.somewhere(key), false));
        }
        if (lock.isEmpty()
                || !binding.certain()
                        && !isHome(take.path(), binding, call, lock.get().path(), state)) {
            return;
        }
        SortedMap<LockPath, Mode> held = state.modes();
        take.held()
                .forEach((path, mode) ->
                        terms.lock(path, binding, state).ifPresent(view -> held.putIfAbsent(view.path(), mode)));
        SortedSet<LockPath> returned = returned(take.released(), binding, state);
        returned.addAll(free);
        SortedSet<LockPath> released = new TreeSet<>(returned);
        released.addAll(state.released().keySet());
        Mode mode = lock.get().reading() ? Mode.READ : take.mode();
        steps.waited(
                new Take(
                        lock.get().path(),
                        mode,
                        new Place(log.function, call),
                        Optional.of(take),
                        held,
                        released,
                        terms.conditions(take.conditions(), binding, state)),
                returned,
                state,
                node);
    }

    private SortedSet<LockPath> returned(SortedSet<LockPath> inner, Binding binding, LockState state) {
        SortedSet<LockPath> returned = new TreeSet<>();
        inner.forEach(path -> terms.lock(path, binding, state).ifPresent(view -> returned.add(view.path())));
        return returned;
    }

    /** Whether the lock belongs to the object that the call goes through: then this function is sure to be possible for it. */
    private boolean isHome(LockPath path, Binding binding, Op.Invocation call, LockPath lock, LockState state) {
        if (call.callee() instanceof Callee.Value && binding.start(path).isPresent()) {
            return true;
        }
        OptionalInt value = terms.value(path, binding);
        return value.isPresent()
                && !paths.general(paths.of(value.getAsInt(), state::object).path())
                        .then(path.steps())
                        .map(lock::equals)
                        .orElse(true)
                && !paths.of(value.getAsInt(), state::object)
                        .path()
                        .then(path.steps())
                        .map(lock::equals)
                        .orElse(true);
    }

    private SortedMap<LockPath, InputCall.HeldThere> heldThere(LockState state, Op.Invocation call) {
        SortedMap<LockPath, InputCall.HeldThere> held = new TreeMap<>();
        state.held()
                .forEach((path, lock) -> held.put(
                        path,
                        new InputCall.HeldThere(
                                lock.mode(),
                                new Place(log.function, paths.body().definition(lock.site())),
                                new Place(log.function, call))));
        return held;
    }

    /** A called function calls what it is given here, perhaps with locks held. */
    private void inputCalls(Binding binding, Op.Invocation call, LockState state, WalkNode node) {
        for (InputCall input : scene.summary(binding.function()).calls()) {
            OptionalInt value = terms.value(input.function(), binding);
            if (value.isEmpty()) {
                continue;
            }
            SortedMap<LockPath, InputCall.HeldThere> held = new TreeMap<>();
            input.held()
                    .forEach((path, there) ->
                            terms.lock(path, binding, state).ifPresent(view -> held.put(view.path(), there)));
            SortedSet<LockPath> free = returned(input.released(), binding, state);
            Optional<LockPath> own = input(value.getAsInt(), state);
            if (own.isPresent()) {
                SortedSet<LockPath> released = new TreeSet<>(free);
                released.addAll(state.released().keySet());
                SortedMap<LockPath, InputCall.HeldThere> all = heldThere(state, call);
                all.putAll(held);
                log.inputCall(new InputCall(own.get(), new Place(log.function, call), all, released));
            }
            targets.function(value.getAsInt(), List.of(), state)
                    .ifPresent(function -> calledBack(function, input, held, free, call, state, node));
        }
    }

    private void calledBack(
            Binding function,
            InputCall input,
            SortedMap<LockPath, InputCall.HeldThere> held,
            Set<LockPath> free,
            Op.Invocation call,
            LockState state,
            WalkNode node) {
        for (Take take : scene.summary(function.function()).takes()) {
            Optional<Paths.View> lock = terms.lock(take.path(), function, state);
            if (lock.isEmpty() || !terms.isPossible(take.conditions(), function, state)) {
                continue;
            }
            taken(take, function, free, call, state, node);
            LockPath path = lock.get().path();
            InputCall.HeldThere there = held.get(path);
            if (there != null && path.isExact() && !state.held().containsKey(path)) {
                List<Place> chain = new ArrayList<>(List.of(there.call()));
                if (!there.call().equals(input.at())) {
                    chain.add(input.at());
                }
                chain.addAll(take.chain());
                log.doubles.putIfAbsent(
                        call.id() + " back " + path,
                        new DoubleLock(
                                paths.text(path),
                                path.key().orElse(""),
                                there.mode(),
                                take.mode(),
                                there.first(),
                                List.of(),
                                chain,
                                Optional.empty()));
            }
        }
    }
}
