package dev.caulk.report.profile;

import dev.caulk.profile.ConnectionEstimate;
import dev.caulk.profile.Diagnosis;
import dev.caulk.profile.FunctionTable;
import dev.caulk.profile.ReadResult;
import dev.caulk.profile.growth.Growth;
import dev.caulk.profile.growth.Row;
import dev.caulk.report.source.Json;
import java.io.IOException;
import java.io.OutputStream;

/** The whole report as JSON, version 1. */
final class ProfileJson {
    private ProfileJson() {}

    static void write(ProfileReport report, OutputStream out) throws IOException {
        Json.object()
                .put("version", 1)
                .put(
                        "tool",
                        Json.object()
                                .put("name", report.tool().name())
                                .put("version", report.tool().version()))
                .put("verdict", report.verdict())
                .list("documents", report.documents(), ProfileJson::document)
                .list("snapshots", report.diagnoses(), ProfileJson::snapshot)
                .put("growth", report.growth(), ProfileJson::growth)
                .write(out);
    }

    private static Json document(ReadResult result) {
        return Json.object()
                .put("document", result.document())
                .put("snapshots", result.snapshots().size())
                .list("tables", result.tables(), ProfileJson::table)
                .list(
                        "notes",
                        result.notes(),
                        note -> Json.object()
                                .put("kind", note.kind().name())
                                .put("line", note.origin().line())
                                .put("text", note.text()))
                .list(
                        "notRead",
                        result.unread(),
                        block -> Json.object()
                                .put("kind", block.kind())
                                .put("line", block.origin().line())
                                .put("text", block.sentence()));
    }

    private static Json table(FunctionTable table) {
        Json json = Json.object()
                .put("kind", table.kind())
                .put("line", table.origin().line());
        table.total().ifPresent(total -> json.put("total", total));
        if (table.difference()) {
            json.put("difference", true);
        }
        return json.list("rows", table.rows(), row -> {
            Json entry = Json.object().put("function", row.function()).put("file", row.file());
            row.line().ifPresent(line -> entry.put("line", line));
            return entry.put("flat", row.flat()).put("cum", row.cum());
        });
    }

    private static Json snapshot(Diagnosis diagnosis) {
        var snapshot = diagnosis.snapshot();
        Json json = Json.object()
                .put("document", snapshot.origin().document())
                .put("line", snapshot.origin().line())
                .put("kind", snapshot.kind().name())
                .put("shape", snapshot.shape().label())
                .put("name", snapshot.name())
                .put("taken", snapshot.taken().map(String::valueOf))
                .put("verdict", diagnosis.verdict())
                .put("goroutines", snapshot.goroutines());
        snapshot.declaredTotal().ifPresent(total -> json.put("declaredTotal", total));
        return json.put("partial", snapshot.partial())
                .put("truncated", snapshot.truncated())
                .list("held", diagnosis.estimates(), ProfileJson::estimate)
                .list(
                        "idle",
                        diagnosis.idle().entrySet(),
                        entry -> Json.object().put("what", entry.getKey()).put("goroutines", entry.getValue()))
                .strings("advice", diagnosis.advice())
                .list("stacks", snapshot.groups(), StackJson::group);
    }

    private static Json estimate(ConnectionEstimate estimate) {
        return Json.object()
                .put("kind", estimate.kind())
                .put("unit", estimate.unit())
                .put("libraryVersion", estimate.libraryVersion())
                .put("units", estimate.units())
                .put("connected", estimate.connected())
                .put("goroutines", estimate.goroutinesSeen())
                .put("sentence", estimate.sentence());
    }

    private static Json growth(Growth growth) {
        Json json = Json.object().put("change", growth.change());
        growth.span().ifPresent(span -> json.put("seconds", span.toSeconds()));
        growth.perHour().ifPresent(rate -> json.put("perHour", Math.round(rate)));
        return json.list("held", growth.held(), held -> {
                    Json entry = Json.object()
                            .put("kind", held.latest().kind())
                            .put("unit", held.latest().unit())
                            .numbers("units", held.units());
                    held.perHour().ifPresent(rate -> entry.put("perHour", Math.round(rate)));
                    return entry;
                })
                .list("stacks", growth.rows(), ProfileJson::row);
    }

    private static Json row(Row row) {
        Json json = Json.object()
                .put("change", row.change())
                .numbers("counts", row.counts())
                .put("rising", row.rising());
        row.perHour().ifPresent(rate -> json.put("perHour", Math.round(rate)));
        return json.put("stack", StackJson.group(row.example()));
    }
}
