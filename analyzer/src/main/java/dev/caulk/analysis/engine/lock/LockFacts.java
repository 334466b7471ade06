package dev.caulk.analysis.engine.lock;

import dev.caulk.analysis.ops.Op;
import java.util.List;

/**
 * What happens to the locks of a program, in the order of its functions.
 *
 * @param cleared places that were looked at and are no finding
 * @param locks how many places take a lock
 * @param bounded how many functions have more paths than were followed
 */
public record LockFacts(
        List<HeldLeak> leaks,
        List<DoubleLock> doubles,
        List<LockCycle> cycles,
        List<RefusedStart> refused,
        List<Silent> cleared,
        int locks,
        int bounded) {
    /** Copies the lists. */
    public LockFacts {
        leaks = List.copyOf(leaks);
        doubles = List.copyOf(doubles);
        cycles = List.copyOf(cycles);
        refused = List.copyOf(refused);
        cleared = List.copyOf(cleared);
    }

    LockFacts withRefused(List<RefusedStart> starts) {
        return new LockFacts(leaks, doubles, cycles, starts, cleared, locks, bounded);
    }

    /** What a place could have shown. */
    public enum Kind {
        /** A lock that is not given back. */
        NOT_RELEASED,
        /** A lock that is taken twice. */
        DOUBLE,
        /** Locks in opposite orders. */
        ORDER
    }

    /**
     * A place without a finding.
     *
     * @param guard why nothing is said about it
     */
    public record Silent(Kind kind, Op op, String guard) {}
}
