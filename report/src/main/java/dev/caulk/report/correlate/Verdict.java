package dev.caulk.report.correlate;

import dev.caulk.analysis.finding.Ledger;
import dev.caulk.analysis.finding.RuntimeSite;
import dev.caulk.analysis.finding.Severity;
import dev.caulk.profile.Snapshot;
import dev.caulk.report.Cause;
import dev.caulk.report.HeldUnits;
import dev.caulk.report.ReportedFinding;
import dev.caulk.report.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The conclusion of a report in one sentence, with its arithmetic. */
final class Verdict {
    /** More terms than these make a sentence nobody reads; how many are left to the list is said. */
    private static final int TERMS = 3;

    private final List<ReportedFinding> findings;
    private final List<Snapshot> snapshots;
    private final List<Cause> causes;
    private final Ledger ledger;

    Verdict(List<ReportedFinding> findings, List<Snapshot> snapshots, List<Cause> causes, Ledger ledger) {
        this.findings = findings;
        this.snapshots = snapshots;
        this.causes = causes;
        this.ledger = ledger;
    }

    String sentence() {
        List<String> parts = new ArrayList<>();
        shown(Status.CONFIRMED, "confirmed by the profile").ifPresent(parts::add);
        shown(Status.RUNTIME_ONLY, "seen in the profile only").ifPresent(parts::add);
        sourceOnly(parts.isEmpty()).ifPresent(parts::add);
        if (parts.isEmpty()) {
            parts.add(clean());
        }
        missing().ifPresent(parts::add);
        return String.join("; ", parts);
    }

    private List<ReportedFinding> with(Status status) {
        return findings.stream().filter(finding -> finding.status() == status).toList();
    }

    private Optional<String> shown(Status status, String how) {
        List<ReportedFinding> leaks = with(status);
        if (leaks.isEmpty()) {
            return Optional.empty();
        }
        List<String> terms = leaks.stream()
                .filter(this::counted)
                .limit(TERMS)
                .map(this::term)
                .toList();
        int more = (int) leaks.stream().filter(this::counted).count() - terms.size();
        String rest = more > 0 ? " and " + more + " more" : "";
        return Optional.of(
                Words.count(leaks.size(), "leak") + " " + how + share(leaks) + ": " + String.join(", ", terms) + rest);
    }

    /** Findings that share what they hold with a better ranked one add nothing to the sum. */
    private boolean counted(ReportedFinding finding) {
        return goroutines(finding) > 0 || finding.evidence().held().isEmpty();
    }

    private long goroutines(ReportedFinding finding) {
        return causes.stream()
                .filter(cause -> cause.fingerprint().equals(Optional.of(finding.fingerprint())))
                .mapToLong(Cause::last)
                .sum();
    }

    private String share(List<ReportedFinding> leaks) {
        long held = leaks.stream().mapToLong(this::goroutines).sum();
        long all = snapshots.get(snapshots.size() - 1).goroutines();
        return ", " + Words.number(held) + " of " + Words.count(all, "goroutine");
    }

    private String term(ReportedFinding finding) {
        String where = Labels.place(finding).map(place -> " (" + place + ")").orElse("");
        String blame = finding.status() == Status.RUNTIME_ONLY
                ? finding.evidence()
                        .held()
                        .map(held -> " (" + held.blame() + ")")
                        .orElse("")
                : "";
        return finding.evidence().held().map(this::product).orElseGet(() -> blocked(finding)) + where + blame;
    }

    private String product(HeldUnits held) {
        long units = held.last();
        long expected = units * held.goroutinesPerUnit();
        boolean someBefore = held.growth() > 0 && held.growth() < units;
        String grown = someBefore ? " (" + Words.number(held.growth()) + " of them new)" : "";
        return Words.count(units, held.unit()) + grown + " × " + Words.count(held.goroutinesPerUnit(), "goroutine")
                + " = " + Words.number(expected) + (held.inferred() ? " by the model" : "");
    }

    private String blocked(ReportedFinding finding) {
        String function = finding.function().isEmpty() ? "" : " in " + Symbols.brief(finding.function());
        boolean started = finding.evidence().sites().stream()
                .findFirst()
                .filter(site -> site.site().role() != RuntimeSite.Role.BLOCKS)
                .isPresent();
        return Words.number(goroutines(finding)) + (started ? " started" : " blocked") + function;
    }

    private Optional<String> sourceOnly(boolean alone) {
        List<ReportedFinding> leaks = with(Status.STATIC_ONLY);
        if (leaks.isEmpty()) {
            return Optional.empty();
        }
        long errors = leaks.stream().filter(f -> f.severity() == Severity.ERROR).count();
        if (!alone) {
            return Optional.of(Words.number(leaks.size()) + " more found in the source only");
        }
        ReportedFinding worst = leaks.get(0);
        String where = worst.place().map(span -> " at " + span.display()).orElse("");
        String profile = snapshots.isEmpty() ? "" : ", none of them in the profile";
        return Optional.of(Words.count(leaks.size(), "leak") + " found in the source" + profile + ", "
                + Words.number(errors) + (errors == 1 ? " error" : " errors") + ": " + worst.message() + where
                + (leaks.size() > 1 ? ", and " + (leaks.size() - 1) + " more" : ""));
    }

    private String clean() {
        String source = ledger.filesRead() == 0
                ? "no source audited"
                : Words.count(ledger.filesRead(), "file") + " and " + Words.count(ledger.functions(), "function");
        String profile = snapshots.isEmpty()
                ? ""
                : ", nor in " + Words.count(snapshots.get(snapshots.size() - 1).goroutines(), "goroutine");
        return "no leak found (" + source + ")" + profile;
    }

    private Optional<String> missing() {
        if (snapshots.isEmpty()) {
            return Optional.empty();
        }
        Snapshot last = snapshots.get(snapshots.size() - 1);
        return last.missing() == 0
                ? Optional.empty()
                : Optional.of(Words.number(last.missing()) + " of the "
                        + Words.number(last.declaredTotal().orElse(0))
                        + " goroutines that the profile declares are not in it");
    }
}
