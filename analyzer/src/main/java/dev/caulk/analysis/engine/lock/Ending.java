package dev.caulk.analysis.engine.lock;

import dev.caulk.analysis.callgraph.ValueTypes;
import dev.caulk.analysis.engine.lock.FunctionLog.Missed;
import dev.caulk.analysis.engine.lock.Held.Mark;
import dev.caulk.analysis.engine.lock.Summary.Known;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.types.NamedType;
import dev.caulk.analysis.types.Type;
import dev.caulk.model.LockEffect.Mode;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a path leaves to the callers when it comes to the end of the function. */
final class Ending {
    private final Questions questions;
    private final Paths paths;
    private final LockSteps steps;
    private final FunctionLog log;

    Ending(Questions questions, Paths paths, LockSteps steps, FunctionLog log) {
        this.questions = questions;
        this.paths = paths;
        this.steps = steps;
        this.log = log;
    }

    void at(Op.Return result, LockState state, WalkNode node) {
        List<Known> results =
                result.values().stream().map(value -> known(value, state)).toList();
        SortedMap<LockPath, Summary.Taken> acquired = new TreeMap<>();
        state.held().forEach((path, lock) -> {
            if (!lock.is(Mark.RESTORED) && !lock.is(Mark.LOOSE) && !lock.is(Mark.HANDED)) {
                log.missed(lock.site(), path, new Missed(lock, node, results, false));
                if (path.isShared() && paths.general(path).equals(path)) {
                    acquired.put(
                            path,
                            new Summary.Taken(lock.mode(), steps.takenBy(path, lock, paths.body()), lock.noted()));
                }
            }
        });
        SortedMap<LockPath, Mode> released = new TreeMap<>();
        state.released().forEach((path, mode) -> released.put(paths.general(path), mode));
        released.keySet().removeIf(path -> !path.isShared());
        state.held().forEach((path, lock) -> {
            if (lock.is(Mark.RESTORED)) {
                released.remove(path);
            }
        });
        SortedMap<Key, Boolean> conditions = new TreeMap<>(state.answers());
        conditions.keySet().removeIf(key -> !key.isAboutInput());
        log.exit(new Summary.Exit(acquired, released, results, conditions));
    }

    private Known known(int value, LockState state) {
        int at = questions.resolve(value, state);
        Type type = ValueTypes.of(paths.body(), at);
        Optional<Boolean> truth = questions.answer(Key.TRUE, at, state);
        if (truth.isPresent()) {
            return truth.get() ? Known.TRUE : Known.FALSE;
        }
        Optional<Boolean> nil = questions.answer(Key.NIL, at, state);
        if (nil.isPresent()) {
            return nil.get() ? Known.NIL : isError(type) ? Known.ERROR : Known.NOT_NIL;
        }
        return isError(type) ? Known.ERROR : Known.UNKNOWN;
    }

    static boolean isError(Type type) {
        return type instanceof NamedType named && named.symbol().equals("error");
    }
}
