package dev.caulk.report;

import java.util.List;
import java.util.Optional;

/**
 * A share of the goroutines of the snapshots; the causes of a report cover every goroutine once.
 *
 * @param counts goroutines, one number per snapshot
 * @param fingerprint of the finding it stands for; present for {@code FINDING} only
 */
public record Cause(Kind kind, String label, List<Long> counts, Optional<String> fingerprint) {
    /** Copies the counts. */
    public Cause {
        counts = List.copyOf(counts);
    }

    /** Goroutines in the last snapshot. */
    public long last() {
        return counts.isEmpty() ? 0 : counts.get(counts.size() - 1);
    }

    /** Sorts of causes. */
    public enum Kind {
        /** They belong to a reported finding. */
        FINDING,
        /** They belong to resources that are held, too few or too steady to be called leaked. */
        HELD,
        /** The user's code is on the stack, and nothing is wrong with them as far as can be told. */
        CODE,
        /** Runtime and libraries at work or at rest. */
        LIBRARY
    }
}
