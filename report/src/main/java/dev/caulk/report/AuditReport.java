package dev.caulk.report;

import dev.caulk.analysis.SourceTexts;
import dev.caulk.analysis.finding.Ledger;
import dev.caulk.analysis.finding.RuleInfo;
import dev.caulk.profile.ConnectionEstimate;
import dev.caulk.profile.Snapshot;
import java.util.List;
import java.util.Optional;

/**
 * All that a report says, in the order in which it says it; every format is written from this and nothing else.
 *
 * @param tool what wrote it
 * @param verdict the conclusion in one sentence, with its arithmetic
 * @param findings by proof (see {@link Status}), then impact: goroutines held, severity, confidence, place
 * @param snapshots of one process, in the order they were taken; empty without a profile
 * @param estimates the resources held in the last snapshot, by their signatures
 * @param causes where the goroutines of the snapshots belong, by falling count; each goroutine once
 * @param rules by id: those that ran and those of the profiles
 * @param ledger what the audit covered
 * @param diagnostics what went wrong or was left out, in order of origin
 * @param sources where excerpts are read from
 */
public record AuditReport(
        Tool tool,
        String verdict,
        List<ReportedFinding> findings,
        List<Snapshot> snapshots,
        List<ConnectionEstimate> estimates,
        List<Cause> causes,
        List<RuleInfo> rules,
        Ledger ledger,
        List<Diagnostic> diagnostics,
        SourceTexts sources) {
    /** Version of this contract and of the JSON it is written as; fields may be added within a version. */
    public static final int VERSION = 1;

    /** Copies the lists. */
    public AuditReport {
        findings = List.copyOf(findings);
        snapshots = List.copyOf(snapshots);
        estimates = List.copyOf(estimates);
        causes = List.copyOf(causes);
        rules = List.copyOf(rules);
        diagnostics = List.copyOf(diagnostics);
    }

    /** Always {@link #VERSION}. */
    public int version() {
        return VERSION;
    }

    /** The rule of that id. */
    public Optional<RuleInfo> rule(String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** How many findings have that status. */
    public long count(Status status) {
        return findings.stream().filter(finding -> finding.status() == status).count();
    }
}
