package dev.caulk.analysis.engine.lock;

import java.util.List;

/**
 * Locks that are taken in a circle.
 *
 * @param pairs each waits for the lock that the next one holds, the last for that of the first; the first is the one to show
 */
public record LockCycle(List<Pair> pairs) {
    /** Copies the list. */
    public LockCycle {
        pairs = List.copyOf(pairs);
    }
}
