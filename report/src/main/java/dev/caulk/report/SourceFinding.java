package dev.caulk.report;

import dev.caulk.analysis.finding.Confidence;
import dev.caulk.analysis.finding.Finding;
import dev.caulk.analysis.finding.Severity;
import dev.caulk.syntax.Span;
import java.util.Optional;

/**
 * A finding of the audit, and what the profiles show of it.
 *
 * @param status {@code CONFIRMED} or {@code STATIC_ONLY}
 */
public record SourceFinding(Finding finding, Status status, RuntimeEvidence evidence) implements ReportedFinding {
    @Override
    public String rule() {
        return finding.rule();
    }

    @Override
    public Severity severity() {
        return finding.severity();
    }

    @Override
    public Confidence confidence() {
        return finding.confidence();
    }

    @Override
    public String message() {
        return finding.message();
    }

    @Override
    public String fingerprint() {
        return finding.fingerprint();
    }

    @Override
    public Optional<Span> place() {
        return Optional.of(finding.span());
    }

    @Override
    public String function() {
        return finding.function();
    }
}
