package dev.caulk.report.text;

import dev.caulk.analysis.finding.CallPath;
import dev.caulk.analysis.finding.CallStep;
import dev.caulk.analysis.finding.Rate;

/** How often code runs, in words and with the path that says so. */
final class RateWords {
    private RateWords() {}

    static void write(Lines lines, String indent, CallPath path) {
        lines.line(indent, "runs " + of(path.rate()));
        for (CallStep step : path.steps()) {
            lines.line(indent + "  ", step.site().display() + ": " + step.function() + " " + step.text());
        }
    }

    static String of(Rate rate) {
        return switch (rate) {
            case ONCE -> "once, at start-up";
            case LIFECYCLE -> "when a long-lived part starts or stops";
            case PERIODIC -> "on a timer";
            case PER_ITEM -> "once per request or item";
            case UNKNOWN -> "as often as its callers call it, which are not known";
        };
    }
}
