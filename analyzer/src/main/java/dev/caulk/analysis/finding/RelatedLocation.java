package dev.caulk.analysis.finding;

import dev.caulk.syntax.Span;

/** Another place that a finding speaks of, such as a victim of the same cause. */
public record RelatedLocation(Span span, String text) {}
