package dev.caulk.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
        busy = Groups.of(busy);
        advice = List.copyOf(advice);
    }

    /** Diagnoses a snapshot. */
    public static Diagnosis of(Snapshot snapshot, Signatures signatures) {
        SortedMap<String, Long> idle = new TreeMap<>();
        boolean delays = snapshot.kind() == SnapshotKind.BLOCK || snapshot.kind() == SnapshotKind.MUTEX;
        Groups groups = Groups.of(snapshot.groups());
        Groups busy = delays ? byDelay(groups) : busy(groups, idle);
        List<ConnectionEstimate> estimates = signatures.estimate(snapshot);
        String verdict = new Verdict(snapshot, busy).of(estimates);
        return new Diagnosis(
                snapshot, verdict, estimates, busy, idle, Advice.of(snapshot, estimates, busy, signatures));
    }

    private static Groups busy(Groups groups, SortedMap<String, Long> idle) {
        int[] numbers = groups.numbers();
        byte[] marks = groups.marks();
        int[] busy = new int[numbers.length];
        int count = 0;
        for (int number : numbers) {
            if ((marks[number] & Groups.BUSY) != 0) {
                busy[count++] = number;
            } else {
                String reason = IdleGoroutines.reason(groups.numbered(number)).orElse("");
                idle.put(reason, Counts.add(idle.getOrDefault(reason, 0L), groups.counts()[number]));
            }
        }
        return groups.pick(busy, count);
    }

    private static Groups byDelay(List<StackGroup> groups) {
        List<StackGroup> sorted = new ArrayList<>(groups);
        sorted.sort(Comparator.comparingLong(
                        (StackGroup group) -> group.delayNanos().orElse(0))
                .reversed());
        return Groups.of(sorted);
    }
}
