package dev.caulk.analysis.engine.lock;

import dev.caulk.analysis.callgraph.ValueTypes;
import dev.caulk.analysis.engine.cfg.Cfg;
import dev.caulk.analysis.engine.cfg.Uses;
import dev.caulk.analysis.ops.BasicBlock;
import dev.caulk.analysis.ops.Callee;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Place.Deref;
import dev.caulk.analysis.ops.Place.FieldOf;
import dev.caulk.analysis.ops.Place.Global;
import dev.caulk.model.LockEffect;
import dev.caulk.model.LockEffect.Does;
import dev.caulk.model.LockEffect.Mode;
import java.util.List;
import java.util.Optional;

/** What an Op does to what is known on a path. */
final class Transfer {
    private final Scene scene;
    private final Notes notes;
    private final Cfg cfg;
    private final Questions questions;
    private final Paths paths;
    private final Targets targets;
    private final LockSteps steps;
    private final CallSteps calls;
    private final EachElement elements;
    private final Ending ending;
    private final FunctionLog log;
    private Optional<Uses> uses = Optional.empty();

    Transfer(
            Scene scene,
            Notes notes,
            FunctionFacts function,
            Cfg cfg,
            Questions questions,
            Paths paths,
            FunctionLog log) {
        this.scene = scene;
        this.notes = notes;
        this.cfg = cfg;
        this.questions = questions;
        this.paths = paths;
        this.targets = new Targets(scene, function.id(), paths, questions);
        this.steps = new LockSteps(scene.fields(), paths, new Guards(cfg.body(), questions), log);
        this.calls = new CallSteps(scene, questions, paths, targets, steps, log);
        this.elements = new EachElement(scene, cfg, paths, steps);
        this.ending = new Ending(questions, paths, steps, log);
        this.log = log;
        log.handedOver.addAll(calls.handedOver());
    }

    /** Worked out where it is first asked for. */
    private Uses uses() {
        if (uses.isEmpty()) {
            uses = Optional.of(new Uses(cfg.body()));
        }
        return uses.get();
    }

    /** Whether an Op can do something to a lock. */
    boolean isAboutLocks(Op op) {
        if (!(op instanceof Op.Invocation call)) {
            return false;
        }
        return scene.effect(cfg.body(), call).isPresent() || calls.concerns(call);
    }

    /** Whether an Op can change which locks are held. */
    boolean changesLocks(Op op) {
        if (op instanceof Op.Invocation call) {
            return scene.effect(cfg.body(), call).isPresent() || calls.changes(call);
        }
        return op instanceof Op.MethodValue method
                && scene.effect(cfg.body(), method).isPresent();
    }

    List<LockState> visit(Op op, LockState state, WalkNode node) {
        if (op instanceof Op.Store store) {
            return List.of(stored(store, state));
        }
        if (op instanceof Op.Call call) {
            return called(call, call, state, node);
        }
        if (op instanceof Op.Defer defer) {
            return List.of(deferred(defer, state).withDeferred(defer.id()));
        }
        if (op instanceof Op.RunDeferred run) {
            return state.deferred().contains(run.defer())
                    ? called((Op.Invocation) cfg.body().definition(run.defer()), run, state, node)
                    : List.of(state);
        }
        if (op instanceof Op.Go go) {
            return List.of(calls.started(go, state));
        }
        if (op instanceof Op.Send send) {
            // Whoever receives a lock can unlock it.
            return List.of(steps.dropped(paths.of(send.value(), state::object).path(), state, false));
        }
        if (op instanceof Op.MakeClosure || op instanceof Op.MethodValue) {
            return List.of(handed(op, state));
        }
        return List.of(state);
    }

    /** What an edge that leaves a loop means for the locks. */
    LockState left(BasicBlock block, int next, WalkNode node, LockState state) {
        return elements.left(block, next, node, state);
    }

    /** In a loop each round registers a call for the lock of that round, and only the last one is followed to the end. */
    private LockState deferred(Op.Defer defer, LockState state) {
        boolean once =
                cfg.body().blocks().get(cfg.body().blockOf().get(defer.id())).loopDepth() == 0;
        if (once || state.held().isEmpty()) {
            return state;
        }
        Optional<LockCall> lock = lockCall(defer, state).filter(l -> l.does() == Does.UNLOCK);
        return lock.isPresent() ? steps.dropped(lock.get().lock(), state, true) : calls.deferred(defer, state);
    }

    private List<LockState> called(Op.Invocation call, Op at, LockState state, WalkNode node) {
        Optional<LockCall> lock = lockCall(call, state);
        if (lock.isPresent()) {
            return locked(lock.get(), call, state, node);
        }
        if (call instanceof Op.Call made && Ending.isError(made.type()) && isNotNil(made, state)) {
            return List.of(state.withAnswer(new Key(Key.NIL, questions.text(made.id(), state, 0), ""), false));
        }
        LockState known =
                at == call && !(call.callee() instanceof Callee.Value) ? state : withoutSharedVariables(state);
        return calls.called(call, known, node);
    }

    /** Whether a call makes an error, or wraps one. */
    private boolean isNotNil(Op.Call call, LockState state) {
        return scene.isNeverNil(cfg.body(), call)
                || call.callee() instanceof Callee.External
                        && call.arguments().stream()
                                .anyMatch(v -> Ending.isError(ValueTypes.of(cfg.body(), v))
                                        && questions.answer(Key.NIL, v, state).equals(Optional.of(false)));
    }

    private Optional<LockCall> lockCall(Op.Invocation call, LockState state) {
        Optional<LockEffect> effect = scene.effect(cfg.body(), call);
        if (effect.isPresent() && !call.arguments().isEmpty()) {
            return Optional.of(
                    LockCall.of(effect.get(), paths.of(call.arguments().get(0), state::object)));
        }
        return call.callee() instanceof Callee.Value value
                        && cfg.body().definition(questions.resolve(value.value(), state))
                                instanceof Op.MethodValue method
                ? scene.effect(cfg.body(), method).map(e -> LockCall.of(e, paths.of(method.receiver(), state::object)))
                : Optional.empty();
    }

    private List<LockState> locked(LockCall lock, Op.Invocation call, LockState state, WalkNode node) {
        if (lock.does() == Does.UNLOCK) {
            LockState after = steps.unlock(lock.lock(), lock.mode(), state, true);
            if (after.held().equals(state.held())) {
                lock.lock().key().ifPresent(log.unlocked::add);
            }
            return List.of(after);
        }
        if (lock.does() == Does.LOCK) {
            return steps.lock(lock, call, state, node);
        }
        Key taken = new Key(Key.TRUE, questions.text(call.id(), state, 0), "");
        LockState has = steps.acquired(lock.lock(), Held.of(lock.mode(), call.id(), Optional.empty()), state);
        return state.held().containsKey(lock.lock()) && lock.mode() == Mode.WRITE
                ? List.of(state.withAnswer(taken, false))
                : List.of(has.withAnswer(taken, true), state.withAnswer(taken, false));
    }

    private LockState stored(Op.Store store, LockState state) {
        if (store.place() instanceof Deref deref) {
            Op pointer = cfg.body().definition(deref.pointer());
            boolean variable = pointer instanceof Op.Alloc || pointer instanceof Op.FreeVar;
            return variable ? variable(deref.pointer(), store.value(), state) : state;
        }
        if (store.place() instanceof FieldOf field) {
            String step = Variables.name(field);
            return steps.moved(step, noted(step, state)).withoutAnswers(key -> key.mentions("." + field.field() + ";"));
        }
        return store.place() instanceof Global global
                ? noted(global.symbol(), state).withoutAnswers(key -> key.mentions(global.symbol() + ";"))
                : state;
    }

    /** The path tells others about the locks that it holds. */
    private LockState noted(String name, LockState state) {
        for (LockPath path : state.held().keySet()) {
            if (isNote(path, name)) {
                return state.withHeld(
                        held -> held.replaceAll((p, lock) -> isNote(p, name) ? lock.noting(List.of(name)) : lock));
            }
        }
        return state;
    }

    private boolean isNote(LockPath lock, String name) {
        return lock.key().filter(key -> notes.isAsked(key, name)).isPresent();
    }

    private LockState variable(int pointer, int value, LockState state) {
        String name = "*" + questions.text(pointer, state, 0);
        int now = questions.resolve(value, state);
        return state.withoutAnswers(key -> key.mentions(name))
                .withValues(values -> values.put(Questions.content(pointer), now));
    }

    /** Calls can write variables that closures have captured. */
    private LockState withoutSharedVariables(LockState state) {
        for (int value : state.values().keySet()) {
            if (value < 0 && isCaptured(-1 - value)) {
                return state.withValues(values -> values.keySet().removeIf(v -> v < 0 && isCaptured(-1 - v)));
            }
        }
        return state;
    }

    private boolean isCaptured(int pointer) {
        return cfg.body().definition(pointer) instanceof Op.FreeVar
                || uses().of(pointer).stream()
                        .anyMatch(op -> op instanceof Op.MakeClosure closure
                                && scene.writes(
                                        closure.function(), closure.captures().indexOf(pointer)));
    }

    /** A function value that unlocks and goes somewhere takes the duty along. */
    private LockState handed(Op op, LockState state) {
        return goes(op.id()) ? calls.handed(op, state, deferred(op.id())) : state;
    }

    private boolean goes(int function) {
        return uses().of(function).stream()
                .anyMatch(use -> !(use instanceof Op.Invocation call
                        && call.callee() instanceof Callee.Value value
                        && value.value() == function));
    }

    /** Whether it only goes into closures that run at the end of this function. */
    private boolean deferred(int function) {
        return uses().of(function).stream()
                .allMatch(use -> use instanceof Op.MakeClosure && !goes(use.id())
                        || use instanceof Op.Invocation call
                                && call.callee() instanceof Callee.Value value
                                && value.value() == function);
    }

    /** Whether something else keeps the object that a way starts at, so that it is not lost. */
    boolean isKept(LockPath path) {
        return uses().of(path.number()).stream()
                .anyMatch(op -> op instanceof Op.Store store && store.value() == path.number()
                        || op instanceof Op.Composite
                        || op instanceof Op.Send
                        || op instanceof Op.Return
                        || op instanceof Op.MakeClosure
                        || op instanceof Op.Phi
                        || op instanceof Op.Go
                        || op instanceof Op.Defer
                        || op instanceof Op.Convert);
    }

    /** A path comes to the end of the function. */
    void exit(Op.Return result, LockState state, WalkNode node) {
        ending.at(result, state, node);
    }
}
