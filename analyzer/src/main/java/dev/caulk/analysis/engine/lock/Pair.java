package dev.caulk.analysis.engine.lock;

import dev.caulk.model.LockEffect.Mode;
import java.util.List;
import java.util.SortedMap;

/**
 * Somebody holds one lock and waits for another.
 *
 * @param held key of the lock that is held
 * @param first where it was taken: the Ops that lead there
 * @param wanted key of the other one
 * @param chain where the other is waited for: an Op of the same function, and the calls down to the {@code Lock}
 * @param parameter the parameter that both belong to; -1 where it is none
 * @param related whether one object is reached from the other, or from the same one
 * @param others the locks that are held besides, by key
 */
public record Pair(
        String held,
        Mode heldMode,
        List<Place> first,
        String wanted,
        Mode wantedMode,
        List<Place> chain,
        int parameter,
        boolean related,
        SortedMap<String, Mode> others) {
    /** Copies the lists. */
    public Pair {
        first = List.copyOf(first);
        chain = List.copyOf(chain);
    }
}
