package dev.caulk.report;

import dev.caulk.analysis.finding.Confidence;
import dev.caulk.analysis.finding.Severity;
import dev.caulk.syntax.Span;
import java.util.Optional;

/**
 * Something that only the profiles show; of the rules {@code runtime-blocked} and {@code runtime-conn-leak}.
 *
 * @param place the line of the audited source that a frame names, where there is one
 * @param function the innermost function of the user's code on the stack; empty where no frame names one
 * @param advice what to do about it, one sentence
 */
public record RuntimeFinding(
        String rule,
        Severity severity,
        Confidence confidence,
        String message,
        String fingerprint,
        Optional<Span> place,
        String function,
        String advice,
        RuntimeEvidence evidence)
        implements ReportedFinding {
    @Override
    public Status status() {
        return Status.RUNTIME_ONLY;
    }
}
