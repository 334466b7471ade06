package dev.caulk.report.correlate;

import dev.caulk.analysis.finding.Confidence;
import dev.caulk.analysis.finding.Fingerprint;
import dev.caulk.analysis.finding.Severity;
import dev.caulk.profile.StackGroup;
import dev.caulk.report.MatchLevel;
import dev.caulk.report.RuntimeEvidence;
import dev.caulk.report.RuntimeFinding;
import dev.caulk.report.correlate.Stack.Call;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Goroutines that stand at one place of the user's code, none of which belongs to a finding. */
final class Unexplained {
    private final Call place;
    private final String callee;
    private final boolean audited;
    private final List<Set<StackGroup>> groups = new ArrayList<>();
    private boolean neverWakes;

    /**
     * @param callee the library function that they called there; empty where they stand in the user's code itself
     * @param audited whether any source was read that could have explained them
     */
    Unexplained(Call place, String callee, int snapshots, boolean audited) {
        this.place = place;
        this.callee = callee;
        this.audited = audited;
        for (int i = 0; i < snapshots; i++) {
            groups.add(Collections.newSetFromMap(new IdentityHashMap<>()));
        }
    }

    void add(int snapshot, StackGroup group) {
        groups.get(snapshot).add(group);
        neverWakes |= group.neverWakes() && snapshot == groups.size() - 1;
    }

    List<Long> counts() {
        return groups.stream().map(SourceJoin::sum).toList();
    }

    boolean reported(long all) {
        return neverWakes || Pile.suspicious(counts(), all);
    }

    Joined finding(PlaceFinder places, int ordinal) {
        String symbol = place.symbol();
        Confidence confidence = neverWakes ? Confidence.HIGH : groups.size() > 1 ? Confidence.MEDIUM : Confidence.LOW;
        RuntimeFinding finding = new RuntimeFinding(
                RuntimeRules.BLOCKED,
                neverWakes ? Severity.ERROR : Severity.WARNING,
                confidence,
                message(),
                Fingerprint.of(RuntimeRules.BLOCKED, declared(symbol), "", callee, ordinal),
                places.of(place),
                symbol,
                advice(),
                evidence());
        return new Joined(finding, groups);
    }

    /** Fingerprints hold no closure numbers. */
    private static String declared(String symbol) {
        int closure = symbol.indexOf(".func");
        return closure < 0 ? symbol : symbol.substring(0, closure);
    }

    private String message() {
        String at = place.frame()
                .location()
                .map(l -> " (" + Paths.baseName(l) + ")")
                .orElse("");
        long last = Pile.last(counts());
        return Words.count(last, "goroutine") + (last == 1 ? " stands" : " stand") + " in "
                + Symbols.brief(place.symbol()) + at + doing()
                + (audited ? " and no finding says why" : "");
    }

    private String doing() {
        if (!callee.isEmpty()) {
            return " inside " + callee;
        }
        return groups.get(groups.size() - 1).stream()
                .flatMap(group -> group.state().stream())
                .sorted()
                .findFirst()
                .map(state -> " at " + state)
                .orElse("");
    }

    private String advice() {
        if (neverWakes) {
            return "their state proves that nothing can wake them: find who should have made the channel or ended them";
        }
        return groups.size() > 1
                ? "find who should wake or end the goroutines at this place; the stack below says who waits"
                : "one snapshot cannot tell a pool from a leak: take a second one a minute later and pass both";
    }

    private RuntimeEvidence evidence() {
        List<StackGroup> stacks = groups.get(groups.size() - 1).stream()
                .sorted((a, b) -> Long.compare(b.count(), a.count()))
                .toList();
        String growth = groups.size() > 1
                ? Words.series(counts()) + " over " + groups.size() + " snapshots"
                : Words.count(Pile.last(counts()), "goroutine") + " in a single snapshot";
        return new RuntimeEvidence(
                MatchLevel.NONE, counts(), List.of(), stacks, Optional.empty(), Optional.empty(), growth);
    }
}
