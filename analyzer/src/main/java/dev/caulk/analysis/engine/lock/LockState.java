package dev.caulk.analysis.engine.lock;

import dev.caulk.model.LockEffect.Mode;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * What is known on one path of control; never changed once made.
 *
 * @param held the locks that are held
 * @param released locks given back that the function had not taken
 * @param answers to questions that branches asked
 * @param objects ways to the objects that merged values stand for on this path
 * @param values what merged values and local variables in memory are on this path
 * @param deferred the registered defers
 */
record LockState(
        SortedMap<LockPath, Held> held,
        SortedMap<LockPath, Mode> released,
        SortedMap<Key, Boolean> answers,
        SortedMap<Integer, LockPath> objects,
        SortedMap<Integer, Integer> values,
        SortedSet<Integer> deferred) {
    static final LockState START = new LockState(
            new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeSet<>());

    LockState withHeld(Consumer<SortedMap<LockPath, Held>> edit) {
        SortedMap<LockPath, Held> copy = new TreeMap<>(held);
        edit.accept(copy);
        return new LockState(copy, released, answers, objects, values, deferred);
    }

    LockState withReleased(Consumer<SortedMap<LockPath, Mode>> edit) {
        SortedMap<LockPath, Mode> copy = new TreeMap<>(released);
        edit.accept(copy);
        return new LockState(held, copy, answers, objects, values, deferred);
    }

    LockState withAnswers(Consumer<SortedMap<Key, Boolean>> edit) {
        SortedMap<Key, Boolean> copy = new TreeMap<>(answers);
        edit.accept(copy);
        return copy.equals(answers) ? this : new LockState(held, released, copy, objects, values, deferred);
    }

    LockState withoutAnswers(Predicate<Key> wrong) {
        for (Key key : answers.keySet()) {
            if (wrong.test(key)) {
                return withAnswers(map -> map.keySet().removeIf(wrong));
            }
        }
        return this;
    }

    LockState withAnswer(Key key, boolean answer) {
        return withAnswers(map -> map.put(key, answer));
    }

    LockState withObjects(Consumer<SortedMap<Integer, LockPath>> edit) {
        SortedMap<Integer, LockPath> copy = new TreeMap<>(objects);
        edit.accept(copy);
        return new LockState(held, released, answers, copy, values, deferred);
    }

    LockState withValues(Consumer<SortedMap<Integer, Integer>> edit) {
        SortedMap<Integer, Integer> copy = new TreeMap<>(values);
        edit.accept(copy);
        return new LockState(held, released, answers, objects, copy, deferred);
    }

    LockState withDeferred(int defer) {
        SortedSet<Integer> copy = new TreeSet<>(deferred);
        copy.add(defer);
        return new LockState(held, released, answers, objects, values, copy);
    }

    Optional<LockPath> object(int value) {
        return Optional.ofNullable(objects.get(value));
    }

    Optional<Integer> value(int merged) {
        return Optional.ofNullable(values.get(merged));
    }

    /** Renames the objects of this path. */
    LockState rename(UnaryOperator<LockPath> renaming) {
        if (keeps(renaming, held.keySet()) && keeps(renaming, objects.values())) {
            return this;
        }
        SortedMap<LockPath, Held> renamed = new TreeMap<>();
        held.forEach((path, lock) -> renamed.put(renaming.apply(path), lock));
        SortedMap<Integer, LockPath> named = new TreeMap<>();
        objects.forEach((value, path) -> named.put(value, renaming.apply(path)));
        return new LockState(renamed, released, answers, named, values, deferred);
    }

    private static boolean keeps(UnaryOperator<LockPath> renaming, Collection<LockPath> paths) {
        for (LockPath path : paths) {
            if (!renaming.apply(path).equals(path)) {
                return false;
            }
        }
        return true;
    }

    /** Whether two paths have the same locks, and the same calls to come at the end. */
    boolean holdsLike(LockState other) {
        return held.equals(other.held) && released.equals(other.released) && deferred.equals(other.deferred);
    }

    /** What is held, by mode. */
    SortedMap<LockPath, Mode> modes() {
        SortedMap<LockPath, Mode> modes = new TreeMap<>();
        held.forEach((path, lock) -> modes.put(path, lock.mode()));
        return modes;
    }
}
