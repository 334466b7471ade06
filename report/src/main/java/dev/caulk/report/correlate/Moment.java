package dev.caulk.report.correlate;

import dev.caulk.profile.ConnectionEstimate;
import dev.caulk.profile.Snapshot;
import java.util.List;

/** A snapshot, its stacks resolved against the source, and the resources that it shows. */
record Moment(Snapshot snapshot, List<Stack> stacks, List<ConnectionEstimate> estimates) {
    static Moment of(Snapshot snapshot, SourceIndex index, Estimator estimator) {
        List<Stack> stacks =
                snapshot.groups().stream().map(group -> Stack.of(group, index)).toList();
        return new Moment(snapshot, stacks, estimator.estimate(snapshot));
    }

    /** How many resources of a kind are held. */
    long units(String kind) {
        return estimates.stream()
                .filter(e -> e.kind().equals(kind))
                .mapToLong(ConnectionEstimate::units)
                .sum();
    }
}
