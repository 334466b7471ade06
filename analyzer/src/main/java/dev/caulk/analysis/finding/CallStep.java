package dev.caulk.analysis.finding;

import dev.caulk.syntax.Span;

/**
 * A step from a root to the code of a finding.
 *
 * @param function runtime symbol of the function entered
 * @param site where it is called, spawned or registered
 * @param text what makes the step: {@code called}, {@code started with go}, {@code registered as HTTP handler}
 */
public record CallStep(String function, Span site, String text) {}
