package dev.caulk.analysis.finding;

import dev.caulk.syntax.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A leak, and why the analysis says so.
 *
 * @param rule id of the rule
 * @param span where to look first, on one line
 * @param function runtime symbol of the function that holds {@code span}
 * @param message one sentence that stands alone, without a full stop
 * @param trace acquisition to the path that misses the release, or one thread per goroutine
 * @param callPath from the root that sets the rate
 * @param runtimeSites where a profile shows it
 * @param cell the channel, lock or resource, by names
 * @param assumptions what it rests on, one sentence each
 * @param related victims and other places
 * @param fingerprint survives line shifts: see {@link Fingerprint}
 */
public record Finding(
        String rule,
        Severity severity,
        Confidence confidence,
        Span span,
        String function,
        String message,
        List<TraceThread> trace,
        CallPath callPath,
        List<RuntimeSite> runtimeSites,
        String cell,
        List<String> assumptions,
        List<RelatedLocation> related,
        String fingerprint,
        Optional<Fix> fix)
        implements Comparable<Finding> {
    private static final Comparator<Finding> ORDER =
            Comparator.comparing(Finding::span).thenComparing(Finding::rule).thenComparing(Finding::fingerprint);

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }
}
