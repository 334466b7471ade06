package dev.caulk.report;

import dev.caulk.analysis.finding.Confidence;
import dev.caulk.analysis.finding.Severity;
import dev.caulk.syntax.Span;
import java.util.Optional;

/** An entry of a report: a finding of the audit joined with the profiles, or one that only the profiles show. */
public sealed interface ReportedFinding permits SourceFinding, RuntimeFinding {
    /** Id of the rule. */
    String rule();

    /** How much it matters. */
    Severity severity();

    /** How sure the analysis is, the profile left aside for findings in the source. */
    Confidence confidence();

    /** One sentence that stands alone, without a full stop. */
    String message();

    /** Names it across edits and runs; unique in a report. */
    String fingerprint();

    /** What it rests on. */
    Status status();

    /** What the profiles show of it. */
    RuntimeEvidence evidence();

    /** Where to look first, on one line; absent when only the profile shows it and no frame is in the audited source. */
    Optional<Span> place();

    /** Runtime symbol of the function that holds the place, or the innermost one that a frame names; may be empty. */
    String function();
}
