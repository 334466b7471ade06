package dev.caulk.report.sarif;

import dev.caulk.analysis.finding.RuleInfo;
import dev.caulk.analysis.finding.Severity;
import dev.caulk.report.Diagnostic;
import dev.caulk.report.source.Json;
import java.util.List;
import java.util.Locale;

/** Rules in the words of SARIF. GitHub asks for the short and full description and for a help text, and shows the Markdown of it. */
final class SarifRule {
    private SarifRule() {}

    static Json of(RuleInfo rule) {
        String summary = rule.summary() + ".";
        return Json.object()
                .put("id", rule.id())
                .put("shortDescription", Json.object().put("text", summary))
                .put("fullDescription", Json.object().put("text", summary))
                .put("help", Json.object().put("text", rule.page()).put("markdown", rule.page()))
                .put("defaultConfiguration", Json.object().put("level", level(rule.severity())))
                .put(
                        "properties",
                        Json.object()
                                .strings(
                                        "tags",
                                        List.of("leak", rule.family().name().toLowerCase(Locale.ROOT)))
                                .put("problem.severity", problem(rule.severity())));
    }

    static String level(Severity severity) {
        return switch (severity) {
            case NOTE -> "note";
            case WARNING -> "warning";
            case ERROR -> "error";
        };
    }

    /** GitHub's own scale. */
    private static String problem(Severity severity) {
        return severity == Severity.NOTE ? "recommendation" : level(severity);
    }

    static String notification(Diagnostic.Kind kind) {
        return switch (kind) {
            case SOURCE -> "source-not-parsed";
            case PROFILE -> "profile";
            case CORRELATION -> "correlation";
        };
    }
}
