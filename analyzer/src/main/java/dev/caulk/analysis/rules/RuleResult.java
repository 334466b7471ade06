package dev.caulk.analysis.rules;

import dev.caulk.analysis.finding.Cleared;
import dev.caulk.analysis.finding.Finding;
import java.util.ArrayList;
import java.util.List;

/**
 * What a rule found, and what the ledger says of its work.
 *
 * @param findings in any order
 * @param cleared the places that it looked at and is silent about, in any order
 * @param places channels or resources that it looked at
 * @param open those of them that flow to unknown code
 * @param bounded searches that met a bound
 */
public record RuleResult(List<Finding> findings, List<Cleared> cleared, int places, int open, int bounded) {
    /** Copies the lists. */
    public RuleResult {
        findings = List.copyOf(findings);
        cleared = List.copyOf(cleared);
    }

    /** Both. */
    RuleResult and(RuleResult other) {
        List<Finding> allFindings = new ArrayList<>(findings);
        allFindings.addAll(other.findings);
        List<Cleared> allCleared = new ArrayList<>(cleared);
        allCleared.addAll(other.cleared);
        return new RuleResult(
                allFindings, allCleared, places + other.places, open + other.open, bounded + other.bounded);
    }
}
