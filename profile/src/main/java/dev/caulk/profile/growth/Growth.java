package dev.caulk.profile.growth;

import dev.caulk.profile.ConnectionEstimate;
import dev.caulk.profile.Signatures;
import dev.caulk.profile.Snapshot;
import dev.caulk.profile.SnapshotKind;
import dev.caulk.profile.SnapshotShape;
import dev.caulk.profile.StackGroup;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Snapshots of one process, compared.
 *
 * @param snapshots those that can be compared, in the order given
 * @param leftOut those of another kind
 * @param twins full dumps of the same moment as the snapshot before them: they tell creators, and are not compared
 * @param rows one per stack, by falling change, then by falling last count
 * @param held connections and the like, by kind
 * @param span from the first snapshot to the last, where times are known
 * @param perHour slope of the total
 */
public record Growth(
        List<Snapshot> snapshots,
        List<Snapshot> leftOut,
        List<Snapshot> twins,
        List<Row> rows,
        List<Held> held,
        Optional<Duration> span,
        OptionalDouble perHour) {
    /** Copies the lists. */
    public Growth {
        snapshots = List.copyOf(snapshots);
        leftOut = List.copyOf(leftOut);
        twins = List.copyOf(twins);
        rows = List.copyOf(rows);
        held = List.copyOf(held);
    }

    /**
     * Units of one kind over the snapshots.
     *
     * @param units one number per snapshot
     * @param latest the estimate of the last snapshot that has any
     */
    public record Held(ConnectionEstimate latest, List<Long> units, OptionalDouble perHour) {
        /** Copies the numbers. */
        public Held {
            units = List.copyOf(units);
        }

        /** Last number less the first. */
        public long change() {
            return units.get(units.size() - 1) - units.get(0);
        }
    }

    /** Compares snapshots in the order given; those that count something else than the most usual kind are left out. */
    public static Growth of(List<Snapshot> all, Signatures signatures) {
        SnapshotKind kind = kind(all);
        List<Snapshot> alike = all.stream().filter(s -> s.kind() == kind).toList();
        List<Snapshot> twins = twins(alike);
        List<Snapshot> compared = alike.stream().filter(s -> !twins.contains(s)).toList();
        List<Snapshot> others = all.stream().filter(s -> s.kind() != kind).toList();
        Slope slope = Slope.over(compared.stream().map(Snapshot::taken).toList());
        List<Long> totals = compared.stream().map(Snapshot::goroutines).toList();
        return new Growth(
                compared,
                others,
                twins,
                rows(compared, twins, slope),
                held(compared, slope, signatures),
                slope.span(),
                slope.perHour(totals));
    }

    /** What {@code caulk record} takes in full right after the last of its counted profiles. */
    private static List<Snapshot> twins(List<Snapshot> snapshots) {
        List<Snapshot> twins = new ArrayList<>();
        for (int i = 1; i < snapshots.size(); i++) {
            Snapshot before = snapshots.get(i - 1);
            Snapshot full = snapshots.get(i);
            if (full.shape() == SnapshotShape.DEBUG_2
                    && before.shape() == SnapshotShape.DEBUG_1
                    && full.taken().isPresent()
                    && full.taken().equals(before.taken())) {
                twins.add(full);
            }
        }
        return twins;
    }

    /** All goroutines where any snapshot counts them, else the kind of the first. */
    private static SnapshotKind kind(List<Snapshot> all) {
        boolean goroutines = all.stream().anyMatch(s -> s.kind() == SnapshotKind.GOROUTINE);
        return goroutines || all.isEmpty() ? SnapshotKind.GOROUTINE : all.get(0).kind();
    }

    private static List<Row> rows(List<Snapshot> snapshots, List<Snapshot> twins, Slope slope) {
        StackName names = StackName.over(snapshots);
        Map<String, Tracked<StackGroup>> stacks = new LinkedHashMap<>();
        for (int i = 0; i < snapshots.size(); i++) {
            for (StackGroup group : snapshots.get(i).groups()) {
                Tracked<StackGroup> stack =
                        stacks.computeIfAbsent(names.of(group), key -> new Tracked<>(snapshots.size(), group));
                if (stack.count(i) == 0) {
                    stack.example(group);
                }
                stack.add(i, group.count());
            }
        }
        for (Snapshot twin : twins) {
            twin.groups()
                    .forEach(group ->
                            Optional.ofNullable(stacks.get(names.of(group))).ifPresent(stack -> stack.example(group)));
        }
        List<Row> rows = new ArrayList<>(stacks.size());
        stacks.values().forEach(stack -> rows.add(row(stack, slope)));
        rows.sort(Comparator.comparingLong(Row::change)
                .reversed()
                .thenComparing(Comparator.comparingLong(Row::last).reversed())
                .thenComparing(row -> names.of(row.example())));
        return rows;
    }

    private static Row row(Tracked<StackGroup> stack, Slope slope) {
        List<Long> counts = stack.counts();
        boolean rising = counts.size() >= 3;
        for (int i = 1; i < counts.size(); i++) {
            rising &= counts.get(i) > counts.get(i - 1);
        }
        long change = counts.get(counts.size() - 1) - counts.get(0);
        return new Row(stack.example(), counts, change, slope.perHour(counts), rising);
    }

    private static List<Held> held(List<Snapshot> snapshots, Slope slope, Signatures signatures) {
        Map<String, Tracked<ConnectionEstimate>> kinds = new LinkedHashMap<>();
        for (int i = 0; i < snapshots.size(); i++) {
            for (ConnectionEstimate estimate : signatures.estimate(snapshots.get(i))) {
                Tracked<ConnectionEstimate> kind =
                        kinds.computeIfAbsent(estimate.kind(), key -> new Tracked<>(snapshots.size(), estimate));
                kind.add(i, estimate.units());
                kind.example(estimate);
            }
        }
        List<Held> held = new ArrayList<>();
        for (Tracked<ConnectionEstimate> kind : kinds.values()) {
            held.add(new Held(kind.example(), kind.counts(), slope.perHour(kind.counts())));
        }
        held.sort(Comparator.comparingLong(Held::change)
                .reversed()
                .thenComparing(h -> h.latest().kind()));
        return held;
    }

    /** Last total less the first. */
    public long change() {
        return snapshots.isEmpty()
                ? 0
                : snapshots.get(snapshots.size() - 1).goroutines()
                        - snapshots.get(0).goroutines();
    }
}
