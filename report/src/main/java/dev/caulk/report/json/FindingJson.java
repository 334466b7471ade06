package dev.caulk.report.json;

import static dev.caulk.report.json.JsonReportWriter.id;

import dev.caulk.analysis.finding.CallPath;
import dev.caulk.analysis.finding.Finding;
import dev.caulk.analysis.finding.Fix;
import dev.caulk.analysis.finding.TraceThread;
import dev.caulk.report.ReportedFinding;
import dev.caulk.report.RuntimeFinding;
import dev.caulk.report.SourceFinding;
import dev.caulk.report.source.Json;
import dev.caulk.syntax.Position;
import dev.caulk.syntax.Span;

/** A finding as JSON. */
final class FindingJson {
    private FindingJson() {}

    static Json of(ReportedFinding finding) {
        Json json = Json.object()
                .put("rule", finding.rule())
                .put("status", finding.status().id())
                .put("severity", id(finding.severity()))
                .put("confidence", id(finding.confidence()))
                .put("message", finding.message())
                .put("fingerprint", finding.fingerprint())
                .put("span", finding.place(), FindingJson::span)
                .put("function", finding.function());
        if (finding instanceof SourceFinding source) {
            source(json, source.finding());
        } else if (finding instanceof RuntimeFinding runtime) {
            json.put("advice", runtime.advice());
        }
        return json.put("runtime", EvidenceJson.of(finding.evidence()));
    }

    private static void source(Json json, Finding finding) {
        json.put("cell", finding.cell())
                .list("trace", finding.trace(), FindingJson::thread)
                .put("callPath", callPath(finding.callPath()))
                .strings("assumptions", finding.assumptions())
                .list(
                        "related",
                        finding.related(),
                        place -> Json.object().put("span", span(place.span())).put("text", place.text()))
                .put("fix", finding.fix(), FindingJson::fix);
    }

    private static Json thread(TraceThread thread) {
        return Json.object()
                .put("name", thread.name())
                .list(
                        "steps",
                        thread.steps(),
                        step -> Json.object().put("span", span(step.span())).put("text", step.text()));
    }

    private static Json callPath(CallPath path) {
        return Json.object()
                .put("rate", id(path.rate()))
                .list(
                        "steps",
                        path.steps(),
                        step -> Json.object()
                                .put("function", step.function())
                                .put("span", span(step.site()))
                                .put("text", step.text()));
    }

    private static Json fix(Fix fix) {
        return Json.object()
                .put("description", fix.description())
                .list(
                        "edits",
                        fix.edits(),
                        edit -> Json.object().put("span", span(edit.span())).put("replacement", edit.replacement()));
    }

    static Json span(Span span) {
        Position start = span.startPosition();
        Position end = span.endPosition();
        return Json.object()
                .put("path", span.file().path())
                .put("line", start.line())
                .put("column", start.column())
                .put("endLine", end.line())
                .put("endColumn", end.column())
                .put("offset", span.start())
                .put("endOffset", span.end());
    }
}
