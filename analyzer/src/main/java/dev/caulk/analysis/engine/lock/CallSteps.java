package dev.caulk.analysis.engine.lock;

import dev.caulk.analysis.engine.lock.Held.Mark;
import dev.caulk.analysis.engine.lock.LockPath.Root;
import dev.caulk.analysis.engine.lock.Summary.Exit;
import dev.caulk.analysis.engine.lock.Summary.Known;
import dev.caulk.analysis.ops.Callee;
import dev.caulk.analysis.ops.Op;
import dev.caulk.model.LockEffect.Mode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What calls do to a path: the summaries of the functions called, in terms of the caller. */
final class CallSteps {
    private final Scene scene;
    private final Questions questions;
    private final Paths paths;
    private final Targets targets;
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

    CallSteps(Scene scene, Questions questions, Paths paths, Targets targets, LockSteps steps, FunctionLog log) {
        this.scene = scene;
        this.questions = questions;
        this.paths = paths;
        this.targets = targets;
        this.steps = steps;
        this.log = log;
    }

    /** Whether a call can do something to a lock. */
    boolean concerns(Op.Invocation call) {
        if (call.callee() instanceof Callee.Static target) {
            return scene.hasSummary(target.function())
                    || !targets.callbacks(call, LockState.START).isEmpty();
        }
        if (call.callee() instanceof Callee.Value value) {
            return input(value.value(), LockState.START).isPresent()
                    || targets.of(call, LockState.START).stream().anyMatch(b -> scene.hasSummary(b.function()));
        }
        return call.callee() instanceof Callee.Interface
                ? targets.of(call, LockState.START).stream().anyMatch(b -> scene.hasSummary(b.function()))
                : !targets.callbacks(call, LockState.START).isEmpty();
    }

    /** Whether a call can change which locks are held. */
    boolean changes(Op.Invocation call) {
        return targets.of(call, LockState.START).stream()
                .anyMatch(binding -> !scene.summary(binding.function()).isNeutral());
    }

    /** The states after a call. */
    List<LockState> called(Op.Invocation call, LockState state, WalkNode node) {
        log.heldAt(call.id(), state.modes());
        if (call.callee() instanceof Callee.Value value) {
            input(value.value(), state)
                    .ifPresent(function -> log.inputCall(new InputCall(
                            function,
                            new Place(log.function, call),
                            heldThere(state, call),
                            new TreeSet<>(state.released().keySet()))));
        }
        List<Binding> bindings = targets.of(call, state);
        Come come = new Come(call.id(), state.held(), state.released(), state.objects(), LockSteps.inputs(state));
        if (done.add(come)) {
            waits(bindings, call, state, node);
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
    private Optional<LockPath> input(int value, LockState state) {
        LockPath path = paths.of(value, state::object).path();
        boolean input = path.root() == Root.PARAM || path.root() == Root.FREE;
        return input && path.steps().isEmpty() ? Optional.of(path) : Optional.empty();
    }

    private void takes(Binding binding, Op.Invocation call, LockState state, WalkNode node) {
        for (Take take : scene.summary(binding.function()).takes()) {
            if (isPossible(take.conditions(), binding, state)) {
                taken(take, binding, call, state, node);
            }
        }
    }

    private void taken(Take take, Binding binding, Op.Invocation call, LockState state, WalkNode node) {
        Optional<Paths.View> lock = translate(take.path(), binding, state);
        if (lock.isEmpty() && binding.certain()) {
            lock = take.path().key().map(key -> new Paths.View(LockPath.somewhere(key), false));
        }
        if (lock.isEmpty()
                || !binding.certain()
                        && !isHome(take.path(), binding, lock.get().path(), state)) {
            return;
        }
        SortedMap<LockPath, Mode> held = state.modes();
        take.held()
                .forEach((path, mode) ->
                        translate(path, binding, state).ifPresent(view -> held.putIfAbsent(view.path(), mode)));
        SortedSet<LockPath> returned = new TreeSet<>();
        take.released().forEach(path -> translate(path, binding, state).ifPresent(view -> returned.add(view.path())));
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
                        conditions(take, binding, state)),
                returned,
                state,
                node);
    }

    /** Whether the lock belongs to the object that the call goes through: then this function is sure to be possible for it. */
    private boolean isHome(LockPath path, Binding binding, LockPath lock, LockState state) {
        if (binding.start(path).isPresent()) {
            return true;
        }
        OptionalInt value = value(path, binding);
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

    /** What must hold for the caller's own parameters for a called function to wait for a lock. */
    private SortedMap<Key, Boolean> conditions(Take take, Binding binding, LockState state) {
        SortedMap<Key, Boolean> conditions = LockSteps.inputs(state);
        take.conditions().forEach((key, answer) -> {
            OptionalInt value = value(key, binding);
            if (value.isPresent()) {
                Key own = asked(key, value.getAsInt(), state);
                if (own.isAboutInput()) {
                    conditions.put(own, answer);
                }
            }
        });
        return conditions;
    }

    /** A called function calls what it is given here, perhaps with locks held. */
    private void inputCalls(Binding binding, Op.Invocation call, LockState state, WalkNode node) {
        for (InputCall input : scene.summary(binding.function()).calls()) {
            OptionalInt value = value(input.function(), binding);
            if (value.isEmpty()) {
                continue;
            }
            SortedMap<LockPath, InputCall.HeldThere> held = new TreeMap<>();
            input.held()
                    .forEach((path, there) ->
                            translate(path, binding, state).ifPresent(view -> held.put(view.path(), there)));
            Optional<LockPath> own = input(value.getAsInt(), state);
            if (own.isPresent()) {
                SortedMap<LockPath, InputCall.HeldThere> all = heldThere(state, call);
                all.putAll(held);
                log.inputCall(new InputCall(own.get(), new Place(log.function, call), all, input.released()));
            }
            targets.function(value.getAsInt(), List.of(), state)
                    .ifPresent(function -> calledBack(function, input, held, call, state, node));
        }
    }

    private void calledBack(
            Binding function,
            InputCall input,
            SortedMap<LockPath, InputCall.HeldThere> held,
            Op.Invocation call,
            LockState state,
            WalkNode node) {
        for (Take take : scene.summary(function.function()).takes()) {
            Optional<Paths.View> lock = translate(take.path(), function, state);
            if (lock.isEmpty() || !isPossible(take.conditions(), function, state)) {
                continue;
            }
            taken(take, function, call, state, node);
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
                                chain));
            }
        }
    }

    private boolean isPossible(SortedMap<Key, Boolean> conditions, Binding binding, LockState state) {
        for (Map.Entry<Key, Boolean> condition : conditions.entrySet()) {
            Optional<Boolean> known = answer(condition.getKey(), binding, state);
            if (known.isPresent() && !known.get().equals(condition.getValue())) {
                return false;
            }
        }
        return true;
    }

    private Optional<Boolean> answer(Key key, Binding binding, LockState state) {
        OptionalInt value = value(key, binding);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        boolean content = key.subject().charAt(0) == '*';
        Optional<Integer> now = content
                ? state.value(Questions.content(value.getAsInt()))
                : Optional.of(questions.resolve(value.getAsInt(), state));
        return now.isPresent()
                ? questions.answer(asked(key, value.getAsInt(), state), now.get(), state)
                : Optional.ofNullable(state.answers().get(asked(key, value.getAsInt(), state)));
    }

    /** The caller's value that a question of the called function is about. */
    private static OptionalInt value(Key key, Binding binding) {
        String subject = key.subject();
        int start = subject.charAt(0) == '*' ? 1 : 0;
        int index = Integer.parseInt(subject.substring(start + 1, subject.length() - 1));
        return subject.charAt(start) == 'p' ? binding.argument(index) : binding.capture(index);
    }

    /** A question of the called function in terms of the caller. */
    private Key asked(Key key, int value, LockState state) {
        boolean content = key.subject().charAt(0) == '*';
        Optional<Integer> now = content ? state.value(Questions.content(value)) : Optional.empty();
        String subject = now.map(v -> questions.text(v, state, 0))
                .orElseGet(() -> (content ? "*" : "") + questions.text(value, state, 0));
        return new Key(key.kind(), subject, key.other());
    }

    private List<LockState> ended(Binding binding, Op.Invocation call, LockState state) {
        Summary summary = scene.summary(binding.function());
        if (summary.isNeutral()) {
            return List.of(state);
        }
        Set<LockState> states = new LinkedHashSet<>();
        for (Exit exit : summary.exits()) {
            if (isPossible(exit.conditions(), binding, state)) {
                states.add(ended(exit, binding, call, state));
            }
        }
        return states.isEmpty() ? List.of(state) : List.copyOf(states);
    }

    private LockState ended(Exit exit, Binding binding, Op.Invocation call, LockState before) {
        LockState state = before;
        for (Map.Entry<LockPath, Mode> released : exit.released().entrySet()) {
            Optional<Paths.View> lock = translate(released.getKey(), binding, before);
            state = lock.isPresent()
                    ? steps.unlock(lock.get().path(), side(lock.get(), released.getValue()), state, true)
                    : state;
        }
        for (Map.Entry<LockPath, Summary.Taken> acquired : exit.acquired().entrySet()) {
            Optional<Paths.View> lock = translate(acquired.getKey(), binding, before);
            if (lock.isPresent()) {
                Mode mode = side(lock.get(), acquired.getValue().mode());
                Held held =
                        Held.of(mode, call.id(), Optional.of(acquired.getValue().by()));
                boolean loose = scene.summary(binding.function()).handle();
                state = steps.acquired(lock.get().path(), loose ? held.with(Mark.LOOSE) : held, state);
            }
        }
        for (int i = 0; i < exit.results().size(); i++) {
            state = told(exit.results().get(i), "r" + call.id() + "." + i + Questions.token(call.id()), state);
        }
        for (Map.Entry<Key, Boolean> condition : exit.conditions().entrySet()) {
            OptionalInt value = value(condition.getKey(), binding);
            if (value.isPresent() && answer(condition.getKey(), binding, before).isEmpty()) {
                state = state.withAnswer(asked(condition.getKey(), value.getAsInt(), before), condition.getValue());
            }
        }
        return state;
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
                Optional<Paths.View> lock = translate(released.getKey(), binding, before);
                state = lock.isPresent() ? steps.unlock(lock.get().path(), released.getValue(), state, false) : state;
            }
        }
        return state;
    }

    /** A goroutine that gives back what its starter holds takes the duty along. */
    LockState started(Op.Go go, LockState before) {
        LockState state = before;
        for (Binding binding : before.held().isEmpty() ? List.<Binding>of() : targets.of(go, before)) {
            state = perhapsReleased(binding, state);
        }
        return state;
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
                return steps.dropped(paths.of(method.receiver(), state::object).path(), state, deferred);
            }
        }
        Optional<Binding> function = targets.function(op.id(), List.of(), state);
        LockState after = state;
        for (Exit exit : function.map(b -> scene.summary(b.function()).exits()).orElse(List.of())) {
            for (LockPath path : exit.released().keySet()) {
                Optional<Paths.View> lock = translate(path, function.orElseThrow(), state);
                after = lock.isPresent() ? steps.dropped(lock.get().path(), after, deferred) : after;
            }
        }
        return after;
    }

    private OptionalInt value(LockPath input, Binding binding) {
        if (input.root() == Root.PARAM) {
            return binding.argument(input.number());
        }
        return input.root() == Root.FREE ? binding.capture(input.number()) : OptionalInt.empty();
    }

    /** A lock of the called function in terms of the caller. */
    private Optional<Paths.View> translate(LockPath path, Binding binding, LockState state) {
        if (path.root() == Root.GLOBAL || path.root() == Root.SOMEWHERE) {
            return Optional.of(new Paths.View(path, false));
        }
        Optional<Map.Entry<LockPath, LockPath>> home = binding.start(path);
        if (home.isPresent()) {
            int covered = home.get().getKey().steps().size();
            return paths.follow(
                    home.get().getValue(),
                    path.steps().subList(covered, path.steps().size()));
        }
        OptionalInt value = value(path, binding);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        Paths.View from = paths.of(value.getAsInt(), state::object);
        if (path.steps().isEmpty()) {
            return Optional.of(from);
        }
        List<String> way =
                path.steps().stream().map(step -> index(step, binding)).toList();
        Optional<Paths.View> any = paths.follow(paths.general(from.path()), way);
        return any.isPresent() && any.get().path().isExact() ? any : paths.follow(from.path(), way);
    }

    /** A step to an element whose index is an input of the called function. */
    private String index(String step, Binding binding) {
        boolean input = step.startsWith("[p") || step.startsWith("[f");
        if (!input) {
            return step;
        }
        int number = Integer.parseInt(step.substring(2, step.length() - 1));
        OptionalInt value = step.charAt(1) == 'p' ? binding.argument(number) : binding.capture(number);
        return value.isPresent() ? paths.index(value.getAsInt()) : LockPath.ANY_ELEMENT;
    }
}
