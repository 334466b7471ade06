package dev.caulk.analysis.engine.lock;

import dev.caulk.analysis.ops.Op;
import dev.caulk.model.LockEffect.Mode;
import java.util.List;

/**
 * A lock that a path leaves held and others give back.
 *
 * @param name the lock as the function writes it
 * @param key what the lock is, for everybody; empty where it is a variable of the function
 * @param chain where it is taken: the Op of the function, and the calls of helpers down to the {@code Lock}
 * @param branches the decisions on the way
 * @param end what leaves: a return, or the end of a round of a loop
 * @param nextRound whether it is the end of a round
 * @param waiting other places that wait for the lock
 */
public record HeldLeak(
        String name,
        String key,
        Mode mode,
        List<Place> chain,
        List<Op.Branch> branches,
        Op end,
        boolean nextRound,
        List<Place> waiting) {
    /** Copies the lists. */
    public HeldLeak {
        chain = List.copyOf(chain);
        branches = List.copyOf(branches);
        waiting = List.copyOf(waiting);
    }
}
