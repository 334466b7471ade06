package dev.caulk.profile.growth;

import dev.caulk.profile.StackGroup;
import java.util.List;
import java.util.OptionalDouble;

/**
 * One stack over all snapshots.
 *
 * @param example the group that shows it, of the last snapshot that has it
 * @param counts goroutines, one per snapshot
 * @param change last count less the first
 * @param perHour slope of the line through all counts (least squares), in goroutines an hour; absent where times are not known
 * @param rising whether it grew in every step, over three snapshots or more
 */
public record Row(StackGroup example, List<Long> counts, long change, OptionalDouble perHour, boolean rising) {
    /** Copies the counts. */
    public Row {
        counts = List.copyOf(counts);
    }

    /** The count in the last snapshot. */
    public long last() {
        return counts.get(counts.size() - 1);
    }

    /** The count in the first snapshot. */
    public long first() {
        return counts.get(0);
    }
}
