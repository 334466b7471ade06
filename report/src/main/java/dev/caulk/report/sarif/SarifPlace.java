package dev.caulk.report.sarif;

import dev.caulk.report.source.Json;
import dev.caulk.report.source.Region;
import dev.caulk.report.source.SourceView;
import dev.caulk.syntax.Span;

/** Places in the words of SARIF: regions on one line, which GitHub can annotate. */
final class SarifPlace {
    private final SourceView view;

    SarifPlace(SourceView view) {
        this.view = view;
    }

    Json location(Span span) {
        return Json.object().put("physicalLocation", physical(span));
    }

    Json location(Span span, String message) {
        return location(span).put("message", Json.object().put("text", SarifText.plain(message)));
    }

    private Json physical(Span span) {
        Region region = view.region(span);
        return Json.object()
                .put("artifactLocation", artifact(span))
                .put(
                        "region",
                        Json.object()
                                .put("startLine", region.line())
                                .put("startColumn", region.startColumn())
                                .put("endLine", region.line())
                                .put("endColumn", region.endColumn()));
    }

    /** A region of several lines, for replacements. */
    Json range(Span span) {
        SourceView.Range range = view.range(span);
        return Json.object()
                .put("startLine", range.startLine())
                .put("startColumn", range.startColumn())
                .put("endLine", range.endLine())
                .put("endColumn", range.endColumn());
    }

    static Json artifact(Span span) {
        return Json.object().put("uri", SarifUri.of(span.file().path()));
    }
}
