package dev.caulk.report.correlate;

import dev.caulk.profile.StackGroup;
import dev.caulk.report.ReportedFinding;
import java.util.List;
import java.util.Set;

/**
 * A finding and the goroutines it was joined with.
 *
 * @param groups one identity set per snapshot
 */
record Joined(ReportedFinding finding, List<Set<StackGroup>> groups) {}
