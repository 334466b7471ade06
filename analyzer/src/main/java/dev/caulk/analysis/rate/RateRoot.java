package dev.caulk.analysis.rate;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.finding.Rate;
import dev.caulk.syntax.Span;

/**
 * A function that is called from outside the tree, and how often.
 *
 * @param kind on what occasion: {@code http}, {@code log-record}, {@code main}
 * @param span where that is arranged: the registration, or the declaration itself
 * @param text the step that a call path begins with
 */
public record RateRoot(FunctionId function, Rate rate, String kind, Span span, String text) {}
