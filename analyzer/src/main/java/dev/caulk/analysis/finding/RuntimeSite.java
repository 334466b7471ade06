package dev.caulk.analysis.finding;

import dev.caulk.syntax.Span;
import java.util.Optional;

/**
 * Where the goroutines of a finding show up in a profile.
 *
 * @param symbol runtime symbol of the function that holds the operation; for {@code HOLDS} empty
 * @param operation the operation that goroutines stand at
 * @param ordinal of the operation among its kind in the declared function
 * @param signature id of a {@code SignatureModel} for {@code HOLDS}: the set of goroutines that one leaked unit leaves
 */
public record RuntimeSite(
        Role role, String symbol, Operation operation, int ordinal, Span span, Optional<String> signature) {
    /** What the goroutines do there. */
    public enum Role {
        /** They are blocked at the operation. */
        BLOCKS,
        /** They were started by the {@code go} statement: symbol and span are the creator's. */
        SPAWNS,
        /** They run the function that {@code go} starts. */
        RUNS,
        /** They belong to a resource opened there; no frame names the code. */
        HOLDS
    }

    /** The kinds of operations. */
    public enum Operation {
        CHAN_SEND,
        CHAN_RECEIVE,
        SELECT,
        LOCK,
        WAIT,
        GO,
        CALL
    }
}
