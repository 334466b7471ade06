package dev.caulk.report.json;

import dev.caulk.analysis.finding.RuleInfo;
import dev.caulk.profile.ConnectionEstimate;
import dev.caulk.profile.Snapshot;
import dev.caulk.report.AuditReport;
import dev.caulk.report.Cause;
import dev.caulk.report.Diagnostic;
import dev.caulk.report.ReportWriter;
import dev.caulk.report.source.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

/**
 * Writes the whole report as JSON. Keys keep their order and their meaning within a version; a key whose value is unknown is left out.
 * Columns count bytes from 1, as Go's tools do.
 */
public final class JsonReportWriter implements ReportWriter {
    /** Identifies the schema, which comes with Caulk as {@code audit-report.schema.json}. */
    public static final String SCHEMA = "urn:caulk:audit-report:1";

    @Override
    public void write(AuditReport report, OutputStream out) throws IOException {
        Json.object()
                .put("$schema", SCHEMA)
                .put("version", report.version())
                .put(
                        "tool",
                        Json.object()
                                .put("name", report.tool().name())
                                .put("version", report.tool().version()))
                .put("verdict", report.verdict())
                .list("findings", report.findings(), FindingJson::of)
                .list("snapshots", report.snapshots(), JsonReportWriter::snapshot)
                .list("connections", report.estimates(), JsonReportWriter::estimate)
                .list("causes", report.causes(), JsonReportWriter::cause)
                .list("rules", report.rules(), JsonReportWriter::rule)
                .put("ledger", LedgerJson.of(report.ledger()))
                .list("diagnostics", report.diagnostics(), JsonReportWriter::diagnostic)
                .write(out);
    }

    /** Enum constants are spelt in kebab-case. */
    static String id(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Json snapshot(Snapshot snapshot) {
        Json json = Json.object()
                .put("kind", id(snapshot.kind()))
                .put("shape", snapshot.shape().label())
                .put("name", snapshot.name())
                .put("document", snapshot.origin().document())
                .put("line", snapshot.origin().line())
                .put("goroutines", snapshot.goroutines())
                .put("stacks", snapshot.groups().size())
                .put("records", snapshot.records());
        snapshot.declaredTotal().ifPresent(total -> json.put("declaredTotal", total));
        return json.put("partial", snapshot.partial()).put("truncated", snapshot.truncated());
    }

    private static Json estimate(ConnectionEstimate estimate) {
        List<String> roles = estimate.evidence().stream()
                .map(ConnectionEstimate.Evidence::role)
                .distinct()
                .toList();
        return Json.object()
                .put("kind", estimate.kind())
                .put("model", estimate.model())
                .put("libraryVersion", estimate.libraryVersion())
                .put("units", estimate.units())
                .put("connected", estimate.connected())
                .put("idle", estimate.idle())
                .put("goroutinesPerUnit", estimate.goroutinesPerUnit())
                .put("goroutinesSeen", estimate.goroutinesSeen())
                .put("goroutinesExpected", estimate.expectedGoroutines())
                .strings("rolesSeen", roles)
                .strings("rolesMissing", estimate.missing())
                .put("inferred", estimate.inferred())
                .put("accused", id(estimate.accused()))
                .put("sentence", estimate.sentence());
    }

    private static Json cause(Cause cause) {
        return Json.object()
                .put("kind", id(cause.kind()))
                .put("label", cause.label())
                .numbers("counts", cause.counts())
                .put("fingerprint", cause.fingerprint());
    }

    private static Json rule(RuleInfo rule) {
        return Json.object()
                .put("id", rule.id())
                .put("summary", rule.summary())
                .put("family", id(rule.family()))
                .put("severity", id(rule.severity()))
                .put("since", rule.since());
    }

    private static Json diagnostic(Diagnostic diagnostic) {
        return Json.object()
                .put("kind", id(diagnostic.kind()))
                .put("severity", id(diagnostic.severity()))
                .put("origin", diagnostic.origin())
                .put("span", diagnostic.span(), FindingJson::span)
                .put("text", diagnostic.text());
    }
}
