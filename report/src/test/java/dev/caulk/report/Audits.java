package dev.caulk.report;

import dev.caulk.analysis.AuditResult;
import dev.caulk.analysis.SourceTexts;
import dev.caulk.analysis.WorldAssumption;
import dev.caulk.analysis.finding.Declarations;
import dev.caulk.analysis.finding.Finding;
import dev.caulk.analysis.finding.Ledger;
import dev.caulk.analysis.finding.RuleInfo;
import dev.caulk.analysis.finding.Severity;
import dev.caulk.analysis.ops.Program;
import dev.caulk.model.Models;
import dev.caulk.profile.Snapshot;
import dev.caulk.report.correlate.Correlator;
import dev.caulk.report.correlate.ReportContext;
import dev.caulk.syntax.SyntaxError;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Audit results and reports for tests. */
public final class Audits {
    private static final Models MODELS = Models.bundled();

    private Audits() {}

    public static Ledger ledger(SyntaxError... rejected) {
        SortedMap<String, Integer> excluded = new TreeMap<>();
        excluded.put("for another platform", 2);
        excluded.put("tests", 5);
        return new Ledger(
                12,
                List.of(rejected),
                excluded,
                3,
                new Declarations(
                        new TreeMap<>(Map.of("GOROOT", 88, "vendor", 1)),
                        Optional.of("go1.26.8"),
                        List.of("example.com/gone")),
                41,
                1234,
                210,
                13,
                250,
                new Ledger.Cells(22, 4, WorldAssumption.CLOSED),
                new Ledger.Searches(25, 6, 0),
                List.of("google.golang.org/grpc.NewClient", "net/http.HandleFunc"),
                List.of());
    }

    public static AuditReport report(
            List<Finding> findings, Program program, SourceTexts sources, Snapshot... snapshots) {
        return report(findings, program, sources, ledger(), snapshots);
    }

    public static AuditReport report(
            List<Finding> findings, Program program, SourceTexts sources, Ledger ledger, Snapshot... snapshots) {
        AuditResult result = new AuditResult(findings, ledger, program, sources);
        ReportContext context = new ReportContext(Tool.caulk("0.1.0"), rules(), List.of());
        return new Correlator(MODELS).correlate(result, List.of(snapshots), context);
    }

    /** Only a profile, no source. */
    public static AuditReport profile(Snapshot... snapshots) {
        return report(List.of(), new Program(List.of()), new GoSources(), snapshots);
    }

    private static List<RuleInfo> rules() {
        String page = """
                # %s

                Something leaks.

                ## Why

                It stays until the process ends.

                Close it on every path, or `share` one.

                ## Bad

                ```go
                conn, err := grpc.NewClient(addr)
                ```

                ## Limits

                - None known.
                """;
        return List.of(
                rule("chan-send-leak", RuleInfo.Family.CHANNEL, page),
                rule("go-unbounded-log", RuleInfo.Family.SPAWN, page),
                rule("grpc-conn-leak", RuleInfo.Family.OWNERSHIP, page));
    }

    private static RuleInfo rule(String id, RuleInfo.Family family, String page) {
        return new RuleInfo(id, "Something leaks", family, Severity.ERROR, "0.1", String.format(page, id));
    }
}
