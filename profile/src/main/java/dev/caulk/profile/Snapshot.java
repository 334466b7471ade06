package dev.caulk.profile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One profile of one process at one moment, aggregated by stack.
 *
 * @param kind what is counted
 * @param shape how it was printed
 * @param name the profile's own name ({@code goroutine}), or the headline of a crash ({@code panic: boom})
 * @param origin where it stands
 * @param declaredTotal the total its header gives, which a partial paste does not reach; absent in tracebacks
 * @param groups by falling count, then stack text
 * @param records how many records (debug=1) or goroutine headers (tracebacks) were read, before aggregation
 * @param taken when, where the document tells; absent in most shapes
 * @param partial why fewer (or more) goroutines stand here than its header declares, absent when they agree
 * @param truncated why the text is known to be cut off, absent when it is not
 */
public record Snapshot(
        SnapshotKind kind,
        SnapshotShape shape,
        String name,
        Origin origin,
        OptionalLong declaredTotal,
        List<StackGroup> groups,
        long records,
        Optional<Instant> taken,
        Optional<String> partial,
        Optional<String> truncated) {
    /** Puts the groups in order. */
    public Snapshot {
        groups = GroupOrder.sorted(groups);
    }

    /** The same with another time. */
    public Snapshot takenAt(Instant time) {
        return new Snapshot(
                kind, shape, name, origin, declaredTotal, groups, records, Optional.of(time), partial, truncated);
    }

    /** Goroutines counted: the sum over the groups. */
    public long goroutines() {
        return Groups.of(groups).sum();
    }

    /** How many goroutines the header declares beyond those that stand here; never negative. */
    public long missing() {
        return Math.max(0, declaredTotal.orElse(0) - goroutines());
    }

    /** Whether the counts are a lower bound only. */
    public boolean incomplete() {
        return missing() > 0 || truncated.isPresent();
    }
}
