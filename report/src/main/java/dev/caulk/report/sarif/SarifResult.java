package dev.caulk.report.sarif;

import dev.caulk.analysis.finding.Finding;
import dev.caulk.analysis.finding.Fix;
import dev.caulk.analysis.finding.RelatedLocation;
import dev.caulk.analysis.finding.TraceThread;
import dev.caulk.report.ReportedFinding;
import dev.caulk.report.SourceFinding;
import dev.caulk.report.source.Json;
import dev.caulk.report.source.SourceView;
import dev.caulk.syntax.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A finding with a place as a SARIF result. */
final class SarifResult {
    private final SarifPlace places;
    private final List<String> ruleIds;

    SarifResult(SourceView view, List<String> ruleIds) {
        this.places = new SarifPlace(view);
        this.ruleIds = ruleIds;
    }

    Json of(ReportedFinding finding) {
        Json json = Json.object().put("ruleId", finding.rule());
        if (ruleIds.contains(finding.rule())) {
            json.put("ruleIndex", ruleIds.indexOf(finding.rule()));
        }
        json.put("level", SarifRule.level(finding.severity()))
                .put("message", Json.object().put("text", message(finding)))
                .list("locations", finding.place().stream().toList(), places::location)
                .put("partialFingerprints", Json.object().put("caulk/v1", finding.fingerprint()));
        if (finding instanceof SourceFinding source) {
            source(json, source.finding());
        }
        return json.put("properties", properties(finding));
    }

    /** GitHub shows the first sentence alone in lists, and related locations only where the message links to them. */
    private static String message(ReportedFinding finding) {
        StringBuilder text = new StringBuilder(SarifText.plain(finding.message())).append('.');
        if (!finding.evidence().counts().isEmpty()) {
            String label = finding.status().label();
            text.append(' ')
                    .append(label.substring(0, 1).toUpperCase(Locale.ROOT))
                    .append(label.substring(1))
                    .append(": ")
                    .append(SarifText.plain(finding.evidence().explanation()))
                    .append('.');
        }
        if (finding instanceof SourceFinding source) {
            List<RelatedLocation> related = source.finding().related();
            for (int i = 0; i < related.size(); i++) {
                text.append(i == 0 ? " See " : ", ")
                        .append(SarifText.link(related.get(i).text(), i + 1));
            }
            text.append(related.isEmpty() ? "" : ".");
        }
        return text.toString();
    }

    private void source(Json json, Finding finding) {
        List<Json> related = new ArrayList<>();
        for (RelatedLocation place : finding.related()) {
            related.add(places.location(place.span(), place.text()).put("id", related.size() + 1));
        }
        if (!related.isEmpty()) {
            json.list("relatedLocations", related, location -> location);
        }
        List<Json> flows = flows(finding);
        if (!flows.isEmpty()) {
            json.list("codeFlows", flows, flow -> flow);
        }
        finding.fix().ifPresent(fix -> json.list("fixes", List.of(fix), this::fix));
    }

    /** The trace, a thread flow for each goroutine, and then the way control gets there. */
    private List<Json> flows(Finding finding) {
        List<Json> flows = new ArrayList<>();
        List<Json> threads = finding.trace().stream()
                .filter(thread -> !thread.steps().isEmpty())
                .map(this::threadFlow)
                .toList();
        if (!threads.isEmpty()) {
            flows.add(Json.object().list("threadFlows", threads, thread -> thread));
        }
        if (!finding.callPath().steps().isEmpty()) {
            flows.add(Json.object()
                    .put("message", Json.object().put("text", "How control gets there"))
                    .list("threadFlows", List.of(callFlow(finding)), flow -> flow));
        }
        return flows;
    }

    private Json threadFlow(TraceThread thread) {
        return Json.object()
                .put("id", thread.name())
                .list("locations", thread.steps(), step -> flowStep(places.location(step.span(), step.text())));
    }

    private Json callFlow(Finding finding) {
        return Json.object()
                .list(
                        "locations",
                        finding.callPath().steps(),
                        step -> flowStep(places.location(step.site(), step.function() + " " + step.text())));
    }

    private static Json flowStep(Json location) {
        return Json.object().put("location", location);
    }

    private Json fix(Fix fix) {
        Map<SourceFile, List<Fix.Edit>> byFile = new LinkedHashMap<>();
        fix.edits()
                .forEach(edit -> byFile.computeIfAbsent(edit.span().file(), file -> new ArrayList<>())
                        .add(edit));
        return Json.object()
                .put("description", Json.object().put("text", SarifText.plain(fix.description())))
                .list(
                        "artifactChanges",
                        byFile.values(),
                        edits -> Json.object()
                                .put(
                                        "artifactLocation",
                                        SarifPlace.artifact(edits.get(0).span()))
                                .list(
                                        "replacements",
                                        edits,
                                        edit -> Json.object()
                                                .put("deletedRegion", places.range(edit.span()))
                                                .put(
                                                        "insertedContent",
                                                        Json.object().put("text", edit.replacement()))));
    }

    private static Json properties(ReportedFinding finding) {
        return Json.object()
                .put("status", finding.status().id())
                .put("confidence", finding.confidence().name().toLowerCase(Locale.ROOT))
                .put("match", finding.evidence().match().id())
                .numbers("goroutines", finding.evidence().counts());
    }
}
