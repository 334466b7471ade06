package dev.caulk.analysis.engine.lock;

import dev.caulk.model.LockEffect.Mode;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a function does to locks that its callers know.
 *
 * @param exits the ways in which it ends
 * @param takes the locks it waits for
 * @param calls where it calls what it was given
 * @param lent what it unlocks at some time that it has not locked, even if it locks it again before it ends
 * @param handle whether it returns an object that callers can use to give back what it leaves locked
 * @param uncertain whether it has more ways to end than were followed
 */
record Summary(
        List<Exit> exits,
        List<Take> takes,
        List<InputCall> calls,
        SortedMap<LockPath, Mode> lent,
        boolean handle,
        boolean uncertain) {
    static final Summary NONE = new Summary(List.of(), List.of(), List.of(), new TreeMap<>(), false, false);

    Summary {
        exits = List.copyOf(exits);
        takes = List.copyOf(takes);
        calls = List.copyOf(calls);
    }

    /**
     * A way to end.
     *
     * @param acquired what it leaves locked that was not
     * @param released what it unlocks that was locked
     * @param results what is known of the results
     * @param conditions what holds for the parameters then
     */
    record Exit(
            SortedMap<LockPath, Taken> acquired,
            SortedMap<LockPath, Mode> released,
            List<Known> results,
            SortedMap<Key, Boolean> conditions) {
        boolean isNeutral() {
            return acquired.isEmpty() && released.isEmpty();
        }
    }

    /**
     * A lock that is left locked, and where it was taken.
     *
     * @param noted the {@link Notes} that were written since
     */
    record Taken(Mode mode, Take by, Set<String> noted) {}

    /** What is known of a result. */
    enum Known {
        NIL,
        NOT_NIL,
        TRUE,
        FALSE,
        /** An error that is not plainly nil. */
        ERROR,
        UNKNOWN
    }

    /** Locks that it lets others unlock, and neither unlocks for good nor takes again itself. */
    List<LockPath> handedOn() {
        if (lent.isEmpty()) {
            return List.of();
        }
        return lent.keySet().stream()
                .filter(path -> exits.stream().noneMatch(exit -> exit.released().containsKey(path))
                        && takes.stream().noneMatch(take -> take.path().equals(path)))
                .toList();
    }

    /** Whether calling it leaves the locks as they are. */
    boolean isNeutral() {
        if (uncertain) {
            return false;
        }
        for (Exit exit : exits) {
            if (!exit.isNeutral()) {
                return false;
            }
        }
        return true;
    }
}
