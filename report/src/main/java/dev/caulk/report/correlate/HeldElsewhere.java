package dev.caulk.report.correlate;

import dev.caulk.analysis.finding.Confidence;
import dev.caulk.analysis.finding.Fingerprint;
import dev.caulk.analysis.finding.Severity;
import dev.caulk.profile.ConnectionEstimate;
import dev.caulk.profile.StackGroup;
import dev.caulk.report.HeldUnits;
import dev.caulk.report.MatchLevel;
import dev.caulk.report.RuntimeEvidence;
import dev.caulk.report.RuntimeFinding;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes a finding of connections that no finding in the source holds: a peer's, or those of code that was not audited. */
final class HeldElsewhere {
    private final Holding holding;
    private final boolean audited;

    /** @param audited whether any source was read that could have opened them */
    HeldElsewhere(Holding holding, boolean audited) {
        this.holding = holding;
        this.audited = audited;
    }

    Joined finding() {
        HeldUnits held = holding.held(List.of());
        RuntimeFinding finding = new RuntimeFinding(
                RuntimeRules.CONNECTIONS,
                Severity.WARNING,
                held.counts().size() > 1 ? Confidence.HIGH : Confidence.MEDIUM,
                message(held),
                Fingerprint.of(RuntimeRules.CONNECTIONS, "", holding.kind(), holding.unit(), 0),
                Optional.empty(),
                "",
                holding.advice(),
                evidence(held));
        return new Joined(finding, holding.groups());
    }

    /** The finding's sentence: how many, how that is known, and who leaves them open. */
    private String message(HeldUnits held) {
        return Words.count(held.last(), held.unit()) + " held open (" + held.goroutinesPerUnit() + " goroutines each, "
                + basis(held) + "): " + accusation(held);
    }

    private String basis(HeldUnits held) {
        if (!held.inferred()) {
            return "by the " + held.model() + " model";
        }
        List<ConnectionEstimate> latest = holding.latest();
        Set<String> seen = latest.stream()
                .flatMap(estimate -> estimate.evidence().stream())
                .map(ConnectionEstimate.Evidence::role)
                .collect(Collectors.toSet());
        int missing = latest.stream()
                .mapToInt(estimate -> estimate.missing().size())
                .max()
                .orElse(0);
        return "inferred from " + Words.small(seen.size()) + " of " + Words.small(seen.size() + missing)
                + " stacks by the " + held.model() + " model";
    }

    private String accusation(HeldUnits held) {
        return audited && !holding.accusesPeer() ? "no finding in the audited source opens them" : held.blame();
    }

    private RuntimeEvidence evidence(HeldUnits held) {
        List<Long> counts = holding.groups().stream().map(SourceJoin::sum).toList();
        List<StackGroup> stacks = holding.latest().stream()
                .flatMap(estimate -> estimate.evidence().stream())
                .map(ConnectionEstimate.Evidence::group)
                .sorted((a, b) -> Long.compare(b.count(), a.count()))
                .toList();
        String why = holding.latest().stream().map(ConnectionEstimate::sentence).collect(Collectors.joining("; "));
        return new RuntimeEvidence(
                MatchLevel.SIGNATURE, counts, List.of(), stacks, Optional.of(held), Optional.empty(), why);
    }
}
