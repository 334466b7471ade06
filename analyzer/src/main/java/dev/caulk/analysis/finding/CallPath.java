package dev.caulk.analysis.finding;

import java.util.List;

/** How control gets to the code of a finding, root first, and how often; no steps where no caller is known. */
public record CallPath(Rate rate, List<CallStep> steps) {}
