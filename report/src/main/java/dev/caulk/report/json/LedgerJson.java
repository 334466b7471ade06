package dev.caulk.report.json;

import dev.caulk.analysis.finding.Declarations;
import dev.caulk.analysis.finding.Ledger;
import dev.caulk.report.source.Json;
import java.util.Locale;

/** What the audit covered, as JSON. */
final class LedgerJson {
    private LedgerJson() {}

    static Json of(Ledger ledger) {
        Json excluded = Json.object();
        ledger.filesExcluded().forEach((reason, files) -> excluded.put(reason, files.longValue()));
        return Json.object()
                .put("filesRead", ledger.filesRead())
                .list(
                        "filesRejected",
                        ledger.filesRejected(),
                        error -> Json.object()
                                .put("span", FindingJson.span(error.span()))
                                .put("message", error.message()))
                .put("filesExcluded", excluded)
                .put("packages", ledger.packages())
                .put("declarations", declarations(ledger.declarations()))
                .put("functions", ledger.functions())
                .put("operations", ledger.ops())
                .put("calls", ledger.calls())
                .put("callsUnresolved", ledger.callsUnresolved())
                .put("callEdges", ledger.callEdges())
                .put("cells", ledger.cells().all())
                .put("cellsOpen", ledger.cells().open())
                .put("world", ledger.cells().world().name().toLowerCase(Locale.ROOT))
                .put("searches", ledger.searches().places())
                .put("searchesOpen", ledger.searches().open())
                .put("searchesBounded", ledger.searches().bounded())
                .strings("modelsUsed", ledger.modelsUsed())
                .strings("notes", ledger.notes());
    }

    private static Json declarations(Declarations declarations) {
        Json packages = Json.object();
        declarations.packages().forEach((source, count) -> packages.put(source, count.longValue()));
        Json json = Json.object().put("packages", packages);
        declarations.goVersion().ifPresent(version -> json.put("goVersion", version));
        return json.strings("missing", declarations.missing());
    }
}
