package dev.caulk.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one snapshot says.
 *
 * @param snapshot what was read
 * @param verdict one sentence, with its arithmetic
 * @param estimates connections and the like, by their goroutines
 * @param busy the groups that deserve a look, largest first; of block and mutex profiles those that waited longest
 * @param idle how many goroutines wait by design, by what they do
 * @param advice what to do next, each one sentence with the command to run
 */
public record Diagnosis(
        Snapshot snapshot,
        String verdict,
        List<ConnectionEstimate> estimates,
        List<StackGroup> busy,
        SortedMap<String, Long> idle,
        List<String> advice) {
    /** Copies the lists. */
    public Diagnosis {
        estimates = List.copyOf(estimates);
        busy = List.copyOf(busy);
        advice = List.copyOf(advice);
    }

    /** Diagnoses a snapshot. */
    public static Diagnosis of(Snapshot snapshot, Signatures signatures) {
        List<StackGroup> busy = new ArrayList<>();
        SortedMap<String, Long> idle = new TreeMap<>();
        boolean delays = snapshot.kind() == SnapshotKind.BLOCK || snapshot.kind() == SnapshotKind.MUTEX;
        for (StackGroup group : snapshot.groups()) {
            Optional<String> reason = delays ? Optional.empty() : IdleGoroutines.reason(group);
            if (reason.isPresent()) {
                idle.put(reason.get(), Counts.add(idle.getOrDefault(reason.get(), 0L), group.count()));
            } else {
                busy.add(group);
            }
        }
        if (delays) {
            busy.sort(Comparator.comparingLong(
                            (StackGroup group) -> group.delayNanos().orElse(0))
                    .reversed());
        }
        List<ConnectionEstimate> estimates = signatures.estimate(snapshot);
        String verdict = new Verdict(snapshot, busy).of(estimates);
        return new Diagnosis(
                snapshot, verdict, estimates, busy, idle, Advice.of(snapshot, estimates, busy, signatures));
    }
}
