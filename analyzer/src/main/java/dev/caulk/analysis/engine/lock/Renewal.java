package dev.caulk.analysis.engine.lock;

import dev.caulk.analysis.engine.lock.LockPath.Root;
import java.util.SortedMap;
import java.util.TreeMap;

/** What becomes of a path's knowledge when a loop defines a value anew: what had its name is an old value now. */
final class Renewal {
    private Renewal() {}

    /** The value is defined again. */
    static LockState of(int value, LockState state) {
        String token = Questions.token(value);
        boolean known = state.answers().keySet().stream().anyMatch(key -> key.mentions(token));
        LockState next =
                known ? state.withAnswers(answers -> answers.keySet().removeIf(key -> key.mentions(token))) : state;
        if (next.values().containsValue(value)) {
            next = next.withValues(values -> values.values().removeIf(v -> v == value));
        }
        String index = "[v" + value + "]";
        if (next.held().keySet().stream().anyMatch(path -> path.steps().contains(index))) {
            next = next.withHeld(
                    held -> held.keySet().removeIf(path -> path.steps().contains(index)));
        }
        return next.rename(path -> aged(path, value));
    }

    private static LockPath aged(LockPath path, int value) {
        return path.isValue(value) ? new LockPath(Root.OLD_VALUE, value, "", path.steps()) : path;
    }

    /**
     * A merged value of a loop head, in its next round.
     *
     * @param now what it was given at the end of the round
     */
    static LockState ofLoopValue(int value, LockPath now, LockState before) {
        LockPath self = LockPath.of(Root.VALUE, value);
        LockState state = of(value, before.withObjects(objects -> objects.remove(value)));
        LockPath given = now.isValue(value) ? new LockPath(Root.OLD_VALUE, value, "", now.steps()) : now;
        SortedMap<LockPath, Held> held = new TreeMap<>();
        state.held().forEach((path, lock) -> held.put(path.startsWith(given) ? path.rebase(given, self) : path, lock));
        return held.equals(state.held())
                ? state
                : state.withHeld(map -> {
                    map.clear();
                    map.putAll(held);
                });
    }
}
