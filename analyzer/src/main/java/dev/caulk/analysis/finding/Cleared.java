package dev.caulk.analysis.finding;

import dev.caulk.syntax.Span;
import java.util.Comparator;

/**
 * A place that a rule looked at and is silent about.
 *
 * @param span what could have been a finding
 * @param guard why it is none, a clause that can follow a colon
 */
public record Cleared(String rule, Span span, String guard) implements Comparable<Cleared> {
    private static final Comparator<Cleared> ORDER =
            Comparator.comparing(Cleared::span).thenComparing(Cleared::rule).thenComparing(Cleared::guard);

    @Override
    public int compareTo(Cleared other) {
        return ORDER.compare(this, other);
    }
}
