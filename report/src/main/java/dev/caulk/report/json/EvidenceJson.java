package dev.caulk.report.json;

import static dev.caulk.report.json.JsonReportWriter.id;

import dev.caulk.profile.Creator;
import dev.caulk.profile.Frame;
import dev.caulk.profile.StackGroup;
import dev.caulk.report.HeldUnits;
import dev.caulk.report.LineShift;
import dev.caulk.report.RuntimeEvidence;
import dev.caulk.report.SiteEvidence;
import dev.caulk.report.source.Json;

/** What the profiles show of a finding, as JSON. */
final class EvidenceJson {
    private EvidenceJson() {}

    static Json of(RuntimeEvidence evidence) {
        return Json.object()
                .put("match", evidence.match().id())
                .put("explanation", evidence.explanation())
                .numbers("goroutines", evidence.counts())
                .put("shift", evidence.shift(), EvidenceJson::shift)
                .put("held", evidence.held(), EvidenceJson::held)
                .list("sites", evidence.sites(), EvidenceJson::site)
                .list("stacks", evidence.stacks(), EvidenceJson::stack);
    }

    private static Json shift(LineShift shift) {
        return Json.object().put("profiled", shift.profiled()).put("source", shift.source());
    }

    private static Json held(HeldUnits held) {
        return Json.object()
                .put("kind", held.kind())
                .put("unit", held.unit())
                .numbers("counts", held.counts())
                .put("goroutinesPerUnit", held.goroutinesPerUnit())
                .put("model", held.model())
                .put("inferred", held.inferred())
                .put("blame", held.blame())
                .strings("sharedWith", held.sharedWith());
    }

    private static Json site(SiteEvidence evidence) {
        return Json.object()
                .put("role", id(evidence.site().role()))
                .put("operation", id(evidence.site().operation()))
                .put("symbol", evidence.site().symbol())
                .put("span", FindingJson.span(evidence.site().span()))
                .put("match", evidence.match().id())
                .numbers("goroutines", evidence.counts())
                .put("shift", evidence.shift(), EvidenceJson::shift);
    }

    private static Json stack(StackGroup group) {
        Json json = Json.object()
                .put("goroutines", group.count())
                .put("line", group.line())
                .put("state", group.state())
                .put("neverWakes", group.neverWakes())
                .list("frames", group.frames(), EvidenceJson::frame)
                .put("createdBy", group.creator(), EvidenceJson::creator);
        group.maxMinutes().ifPresent(minutes -> json.put("maxMinutes", minutes));
        return json;
    }

    private static Json creator(Creator creator) {
        return frame(new Frame(creator.function(), creator.file(), creator.line(), false));
    }

    private static Json frame(Frame frame) {
        Json json = Json.object().put("function", frame.function()).put("file", frame.file());
        frame.line().ifPresent(line -> json.put("line", line));
        return json;
    }
}
