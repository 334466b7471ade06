package dev.caulk.report.html;

import dev.caulk.analysis.finding.Severity;
import dev.caulk.report.Status;
import dev.caulk.report.html.page.Entry.Badge;

/** Words with a sign of their own, so that colour is never the only difference. */
final class Badges {
    private Badges() {}

    static Badge of(Status status) {
        return switch (status) {
            case CONFIRMED -> new Badge(status.label(), "confirmed", "●");
            case RUNTIME_ONLY -> new Badge(status.label(), "runtime", "◐");
            case STATIC_ONLY -> new Badge(status.label(), "static", "○");
        };
    }

    static Badge of(Severity severity) {
        return switch (severity) {
            case ERROR -> new Badge("error", "error", "▲");
            case WARNING -> new Badge("warning", "warning", "△");
            case NOTE -> new Badge("note", "note", "·");
        };
    }
}
