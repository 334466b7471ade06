package dev.caulk.analysis.finding;

import java.util.List;

/** The steps of one goroutine, in order; a finding about a single path has one thread. */
public record TraceThread(String name, List<TraceStep> steps) {}
