package dev.caulk.report.text;

import dev.caulk.report.AuditReport;
import dev.caulk.report.Diagnostic;
import dev.caulk.report.ReportWriter;
import dev.caulk.report.ReportedFinding;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Writes plain text: the verdict, the findings by rank, then what the audit covered. Nothing in it can move a terminal's cursor. */
public final class TextWriter implements ReportWriter {
    @Override
    public void write(AuditReport report, OutputStream out) throws IOException {
        Lines lines = new Lines();
        lines.wrapped("", "", report.verdict());
        for (ReportedFinding finding : report.findings()) {
            lines.blank();
            new FindingText(report, finding, lines).write();
        }
        if (!report.diagnostics().isEmpty()) {
            lines.blank().line("", "Diagnostics");
            report.diagnostics().forEach(diagnostic -> diagnostic(lines, diagnostic));
        }
        lines.blank();
        new LedgerText(report.ledger(), lines).write();
        out.write(lines.toString().getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static void diagnostic(Lines lines, Diagnostic diagnostic) {
        String severity = diagnostic.severity().name().toLowerCase(Locale.ROOT) + ": ";
        if (diagnostic.origin().isEmpty()) {
            lines.wrapped("  ", "    ", severity + diagnostic.text());
        } else {
            lines.line("  ", diagnostic.origin() + ": " + severity + diagnostic.text());
        }
    }
}
