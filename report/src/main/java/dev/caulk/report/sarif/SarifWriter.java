package dev.caulk.report.sarif;

import dev.caulk.analysis.finding.RuleInfo;
import dev.caulk.report.AuditReport;
import dev.caulk.report.ReportWriter;
import dev.caulk.report.ReportedFinding;
import dev.caulk.report.Tool;
import dev.caulk.report.source.Json;
import dev.caulk.report.source.SourceView;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/**
 * Writes SARIF 2.1.0 with one run.
 *
 * <p>GitHub takes at most 25,000 results in a run and 10 MB of gzip, and refuses a whole file for one result without a physical location
 * (codeql-action #1738); results that only a profile shows and that no frame places in the source are therefore left out and counted in
 * {@code run.properties.resultsWithoutLocation}. Nothing else is left out.
 */
public final class SarifWriter implements ReportWriter {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    @Override
    public void write(AuditReport report, OutputStream out) throws IOException {
        Json.object()
                .put("$schema", SCHEMA)
                .put("version", "2.1.0")
                .list("runs", List.of(report), SarifWriter::run)
                .write(out);
    }

    private static Json run(AuditReport report) {
        SourceView view = new SourceView(report.sources());
        List<String> ruleIds = report.rules().stream().map(RuleInfo::id).toList();
        List<ReportedFinding> placed =
                report.findings().stream().filter(f -> f.place().isPresent()).toList();
        SarifResult results = new SarifResult(view, ruleIds);
        return Json.object()
                .put("tool", Json.object().put("driver", driver(report)))
                .put("columnKind", "utf16CodeUnits")
                .list("invocations", List.of(report), r -> invocation(r, view))
                .list("results", placed, results::of)
                .put(
                        "properties",
                        Json.object()
                                .put("verdict", report.verdict())
                                .put("resultsWithoutLocation", report.findings().size() - placed.size()));
    }

    private static Json driver(AuditReport report) {
        Tool tool = report.tool();
        Optional<String> semantic =
                Optional.of(tool.version()).filter(v -> v.matches("\\d+\\.\\d+\\.\\d+(-[0-9A-Za-z.-]+)?"));
        return Json.object()
                .put("name", tool.name())
                .put("version", tool.version())
                .put("semanticVersion", semantic)
                .list("rules", report.rules(), SarifRule::of);
    }

    private static Json invocation(AuditReport report, SourceView view) {
        return Json.object()
                .put("executionSuccessful", true)
                .list("toolExecutionNotifications", report.diagnostics(), d -> {
                    Json json = Json.object()
                            .put("descriptor", Json.object().put("id", SarifRule.notification(d.kind())))
                            .put("level", SarifRule.level(d.severity()))
                            .put("message", Json.object().put("text", SarifText.plain(text(d.origin(), d.text()))));
                    return d.span()
                            .map(span -> json.list("locations", List.of(span), new SarifPlace(view)::location))
                            .orElse(json);
                });
    }

    private static String text(String origin, String text) {
        return origin.isEmpty() ? text : origin + ": " + text;
    }
}
