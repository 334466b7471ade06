package dev.caulk.report.text;

import dev.caulk.analysis.finding.Finding;
import dev.caulk.analysis.finding.TraceThread;
import dev.caulk.profile.StackGroup;
import dev.caulk.report.AuditReport;
import dev.caulk.report.ReportedFinding;
import dev.caulk.report.RuntimeFinding;
import dev.caulk.report.SourceFinding;
import dev.caulk.report.Status;
import dev.caulk.syntax.Span;
import java.util.List;
import java.util.Locale;

/** One finding as text. */
final class FindingText {
    private static final String INDENT = "    ";
    private static final String DEEPER = "      ";

    private final AuditReport report;
    private final ReportedFinding finding;
    private final Lines lines;

    FindingText(AuditReport report, ReportedFinding finding, Lines lines) {
        this.report = report;
        this.finding = finding;
        this.lines = lines;
    }

    void write() {
        String severity = finding.severity().name().toLowerCase(Locale.ROOT);
        lines.line("", origin() + ": " + severity + ": " + finding.message() + " (" + finding.rule() + ")");
        status();
        if (finding instanceof SourceFinding source) {
            source(source.finding());
        } else if (finding instanceof RuntimeFinding runtime) {
            stack();
            lines.wrapped(INDENT, DEEPER, "advice: " + runtime.advice());
        }
    }

    /** Where only the profile shows it, the place is the record in the dump. */
    private String origin() {
        return finding.place().map(Span::display).orElseGet(() -> {
            String document = report.snapshots().isEmpty()
                    ? "-"
                    : report.snapshots()
                            .get(report.snapshots().size() - 1)
                            .origin()
                            .document();
            List<StackGroup> stacks = finding.evidence().stacks();
            return document + ":" + (stacks.isEmpty() ? 1 : stacks.get(0).line()) + ":1";
        });
    }

    private void status() {
        boolean profiled = !report.snapshots().isEmpty();
        if (profiled || finding.status() != Status.STATIC_ONLY) {
            String match = finding.status() == Status.CONFIRMED
                    ? " (" + finding.evidence().match().id() + ")"
                    : "";
            lines.wrapped(
                    INDENT,
                    DEEPER,
                    finding.status().label() + match + ": " + finding.evidence().explanation());
        }
    }

    private void source(Finding source) {
        for (TraceThread thread : source.trace()) {
            if (source.trace().size() > 1) {
                lines.line(INDENT, thread.name() + ":");
            }
            String indent = source.trace().size() > 1 ? DEEPER : INDENT;
            thread.steps().forEach(step -> lines.line(indent, step.span().display() + ": " + step.text()));
        }
        source.related().forEach(place -> lines.line(INDENT, place.span().display() + ": " + place.text()));
        RateWords.write(lines, INDENT, source.callPath());
        source.assumptions().forEach(assumption -> lines.wrapped(INDENT, DEEPER, "assumes: " + assumption));
        source.fix().ifPresent(fix -> lines.wrapped(INDENT, DEEPER, "fix: " + fix.description()));
    }

    private void stack() {
        finding.evidence().stacks().stream()
                .limit(1)
                .forEach(group -> group.frames().forEach(frame -> lines.line(DEEPER, frame.display())));
        int more = finding.evidence().stacks().size() - 1;
        if (more > 0) {
            lines.line(DEEPER, "and " + more + (more == 1 ? " other stack" : " other stacks"));
        }
    }
}
