package dev.caulk.report;

import dev.caulk.profile.StackGroup;
import java.util.List;
import java.util.Optional;

/**
 * What the profiles show of a finding.
 *
 * @param match the best level among the sites
 * @param counts goroutines that belong to it, one number per snapshot, each goroutine once; empty without profiles
 * @param sites place by place, those without goroutines left out
 * @param stacks the matched groups of the last snapshot, by falling count
 * @param held the resources held, where a signature tells
 * @param shift of the best matching site
 * @param explanation one sentence: why the profile confirms the finding, or why not
 */
public record RuntimeEvidence(
        MatchLevel match,
        List<Long> counts,
        List<SiteEvidence> sites,
        List<StackGroup> stacks,
        Optional<HeldUnits> held,
        Optional<LineShift> shift,
        String explanation) {
    /** Copies the lists. */
    public RuntimeEvidence {
        counts = List.copyOf(counts);
        sites = List.copyOf(sites);
        stacks = List.copyOf(stacks);
    }

    /** Nothing was seen, for that reason. */
    public static RuntimeEvidence none(List<Long> counts, String explanation) {
        return new RuntimeEvidence(
                MatchLevel.NONE, counts, List.of(), List.of(), Optional.empty(), Optional.empty(), explanation);
    }

    /** Goroutines in the first snapshot. */
    public long first() {
        return counts.isEmpty() ? 0 : counts.get(0);
    }

    /** Goroutines in the last snapshot. */
    public long last() {
        return counts.isEmpty() ? 0 : counts.get(counts.size() - 1);
    }

    /** How many more there are in the last snapshot than in the first; 0 for a single snapshot. */
    public long growth() {
        return last() - first();
    }
}
