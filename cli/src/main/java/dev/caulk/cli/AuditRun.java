package dev.caulk.cli;

import dev.caulk.analysis.AuditRequest;
import dev.caulk.analysis.AuditResult;
import dev.caulk.analysis.Auditor;
import dev.caulk.analysis.UnreadableInputException;
import dev.caulk.model.Models;
import dev.caulk.report.AuditReport;
import dev.caulk.report.Diagnostic;
import dev.caulk.report.Tool;
import dev.caulk.report.correlate.Correlator;
import dev.caulk.report.correlate.ReadDiagnostics;
import dev.caulk.report.correlate.ReportContext;
import java.util.List;

/** From readable sources and profiles to a report. */
final class AuditRun {
    private AuditRun() {}

    /** Audits, showing progress, and joins the result with the profiles. */
    static AuditReport report(Console console, AuditRequest request, Models models, ProfileInputs profiles)
            throws UserErrorException {
        List<Diagnostic> diagnostics = profiles.documents().stream()
                .flatMap(document -> ReadDiagnostics.of(document).stream())
                .toList();
        ReportContext context = new ReportContext(Tool.caulk(Version.number()), Auditor.rules(), diagnostics);
        return new Correlator(models).correlate(audit(console, request, models), profiles.snapshots(), context);
    }

    private static AuditResult audit(Console console, AuditRequest request, Models models) throws UserErrorException {
        try (ProgressLine progress = new ProgressLine(console)) {
            return new Auditor(models).audit(request, progress);
        } catch (UnreadableInputException e) {
            throw new UserErrorException(String.valueOf(e.getMessage()));
        }
    }
}
