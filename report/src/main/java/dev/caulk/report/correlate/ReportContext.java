package dev.caulk.report.correlate;

import dev.caulk.analysis.finding.RuleInfo;
import dev.caulk.report.Diagnostic;
import dev.caulk.report.Tool;
import java.util.List;

/**
 * What a report says beside findings and profiles.
 *
 * @param rules those that ran; the rules of the profiles are added
 * @param diagnostics of reading the input, such as {@link ReadDiagnostics} gives; rejected files and partial snapshots are added
 */
public record ReportContext(Tool tool, List<RuleInfo> rules, List<Diagnostic> diagnostics) {
    /** Copies the lists. */
    public ReportContext {
        rules = List.copyOf(rules);
        diagnostics = List.copyOf(diagnostics);
    }
}
