package dev.caulk.report;

import dev.caulk.analysis.finding.RuntimeSite;
import java.util.List;
import java.util.Optional;

/**
 * What the profiles show at one place of a finding.
 *
 * @param site the place, as the finding names it
 * @param match how well they fit it
 * @param counts goroutines there, one number per snapshot
 * @param shift present when the profiled line is another
 */
public record SiteEvidence(RuntimeSite site, MatchLevel match, List<Long> counts, Optional<LineShift> shift) {
    /** Copies the counts. */
    public SiteEvidence {
        counts = List.copyOf(counts);
    }

    /** Goroutines there in the last snapshot. */
    public long last() {
        return counts.isEmpty() ? 0 : counts.get(counts.size() - 1);
    }
}
