package dev.caulk.report.correlate;

import dev.caulk.analysis.AuditResult;
import dev.caulk.analysis.finding.Finding;
import dev.caulk.analysis.finding.RuleInfo;
import dev.caulk.model.Models;
import dev.caulk.profile.ConnectionEstimate;
import dev.caulk.profile.Signatures;
import dev.caulk.profile.Snapshot;
import dev.caulk.report.AuditReport;
import dev.caulk.report.Cause;
import dev.caulk.report.Diagnostic;
import dev.caulk.report.ReportedFinding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Joins the findings of an audit with the snapshots of one process. */
public final class Correlator {
    private final Models models;
    private final Estimator estimator;

    /** A correlator that knows connections by the signatures of these models. */
    public Correlator(Models models) {
        this(models, new Signatures(models.signatures())::estimate);
    }

    Correlator(Models models, Estimator estimator) {
        this.models = models;
        this.estimator = estimator;
    }

    /**
     * The report of an audit.
     *
     * @param snapshots of one process, in the order they were taken; none for a report without a profile
     */
    public AuditReport correlate(AuditResult result, List<Snapshot> snapshots, ReportContext context) {
        Series series = Series.of(snapshots);
        SourceIndex index = new SourceIndex(result.program());
        List<Moment> moments = series.snapshots().stream()
                .map(snapshot -> Moment.of(snapshot, index, estimator))
                .toList();
        Holdings holdings = new Holdings(moments, models);
        List<Joined> joined = new ArrayList<>(source(result.findings(), moments, holdings));
        joined.addAll(heldElsewhere(result.findings(), holdings, !index.empty()));
        List<Diagnostic> diagnostics = new ArrayList<>(context.diagnostics());
        diagnostics.addAll(series.leftOut());
        if (!moments.isEmpty()) {
            UnexplainedStacks rest = new UnexplainedStacks(moments, joined, !index.empty());
            joined.addAll(rest.findings(new PlaceFinder(result.sources())));
            rest.leftOut().ifPresent(diagnostics::add);
        }
        joined.sort(Ranking.order());
        List<Cause> causes = Causes.of(moments, joined, holdings);
        return report(result, moments, joined, causes, diagnostics, context);
    }

    private static AuditReport report(
            AuditResult result,
            List<Moment> moments,
            List<Joined> joined,
            List<Cause> causes,
            List<Diagnostic> diagnostics,
            ReportContext context) {
        List<ReportedFinding> findings = joined.stream().map(Joined::finding).toList();
        List<Snapshot> snapshots = moments.stream().map(Moment::snapshot).toList();
        return new AuditReport(
                context.tool(),
                new Verdict(findings, snapshots, causes, result.ledger()).sentence(),
                findings,
                snapshots,
                latestEstimates(moments),
                causes,
                rules(context),
                result.ledger(),
                diagnostics(result, snapshots, diagnostics),
                result.sources());
    }

    private static List<Joined> source(List<Finding> findings, List<Moment> moments, Holdings holdings) {
        Map<String, List<String>> candidates = new HashMap<>();
        findings.forEach(f -> holdings.of(f)
                .ifPresent(h -> candidates
                        .computeIfAbsent(h.kind(), kind -> new ArrayList<>())
                        .add(f.fingerprint())));
        return findings.stream()
                .map(finding -> {
                    Optional<Holding> holding = holdings.of(finding);
                    List<String> others = holding.stream()
                            .flatMap(h -> candidates.getOrDefault(h.kind(), List.of()).stream())
                            .filter(print -> !print.equals(finding.fingerprint()))
                            .toList();
                    return new SourceJoin(finding, moments, holding, others).join();
                })
                .toList();
    }

    private static List<Joined> heldElsewhere(List<Finding> findings, Holdings holdings, boolean audited) {
        List<Holding> explained =
                findings.stream().flatMap(f -> holdings.of(f).stream()).toList();
        return holdings.all().stream()
                .filter(holding -> holding.piled() && !explained.contains(holding))
                .map(holding -> new HeldElsewhere(holding, audited).finding())
                .toList();
    }

    private static List<ConnectionEstimate> latestEstimates(List<Moment> moments) {
        return moments.isEmpty() ? List.of() : moments.get(moments.size() - 1).estimates();
    }

    private static List<RuleInfo> rules(ReportContext context) {
        return Stream.concat(context.rules().stream(), RuntimeRules.all().stream())
                .sorted(Comparator.comparing(RuleInfo::id))
                .toList();
    }

    private static List<Diagnostic> diagnostics(AuditResult result, List<Snapshot> snapshots, List<Diagnostic> given) {
        return Stream.of(
                        result.ledger().filesRejected().stream().map(ReadDiagnostics::of),
                        snapshots.stream().flatMap(s -> ReadDiagnostics.of(s).stream()),
                        given.stream())
                .flatMap(s -> s)
                .distinct()
                .sorted(Comparator.comparing(Diagnostic::kind).thenComparing(Diagnostic::origin))
                .collect(Collectors.toList());
    }
}
