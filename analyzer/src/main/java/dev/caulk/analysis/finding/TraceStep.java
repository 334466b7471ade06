package dev.caulk.analysis.finding;

import dev.caulk.syntax.Span;

/** One step of a trace: a place and what happens there, one sentence without a full stop. */
public record TraceStep(Span span, String text) {}
