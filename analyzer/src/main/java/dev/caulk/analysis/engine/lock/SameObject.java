package dev.caulk.analysis.engine.lock;

import dev.caulk.analysis.engine.lock.Held.Mark;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a path learns from a branch that finds two pointers equal: the locks of one object are those of the other. */
final class SameObject {
    private SameObject() {}

    /** The path on which two ways lead to one object; empty where it holds the same lock of both, which would be one lock twice. */
    static Optional<LockState> of(LockPath one, LockPath other, LockState state) {
        if (one.isShared() == other.isShared()) {
            return Optional.of(state);
        }
        LockPath own = one.isShared() ? other : one;
        LockPath given = one.isShared() ? one : other;
        SortedMap<LockPath, Held> held = new TreeMap<>();
        for (Map.Entry<LockPath, Held> lock : state.held().entrySet()) {
            boolean same = lock.getKey().startsWith(own);
            LockPath path = same ? lock.getKey().rebase(own, given) : lock.getKey();
            if (held.containsKey(path)) {
                return Optional.empty();
            }
            held.put(path, same ? lock.getValue().with(Mark.EQUATED) : lock.getValue());
        }
        return Optional.of(state.withHeld(map -> {
            map.clear();
            map.putAll(held);
        }));
    }
}
