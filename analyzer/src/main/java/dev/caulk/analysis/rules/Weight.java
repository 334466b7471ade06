package dev.caulk.analysis.rules;

import dev.caulk.analysis.finding.CallPath;
import dev.caulk.analysis.finding.Confidence;
import dev.caulk.analysis.finding.Rate;
import dev.caulk.analysis.finding.Severity;
import java.util.List;

/**
 * How much a miss matters, given how often its code runs.
 *
 * @param clause how the rate stands in a message
 * @param assumptions what the rate rests on
 */
record Weight(Severity severity, Confidence confidence, String clause, List<String> assumptions) {
    static Weight of(CallPath path) {
        return switch (path.rate()) {
            case PER_ITEM -> new Weight(Severity.ERROR, Confidence.HIGH, perItem(path), List.of());
            case PERIODIC -> new Weight(Severity.ERROR, Confidence.HIGH, "runs periodically", List.of());
            case UNKNOWN ->
                new Weight(
                        Severity.WARNING,
                        Confidence.MEDIUM,
                        "no caller is known, so it counts as called repeatedly",
                        List.of("the function is called repeatedly (no caller found)"));
            case LIFECYCLE, ONCE -> new Weight(Severity.NOTE, Confidence.HIGH, "runs at start-up", List.of());
        };
    }

    private static String perItem(CallPath path) {
        boolean handler = !path.steps().isEmpty() && path.steps().get(0).text().contains("handler")
                || !path.steps().isEmpty() && path.steps().get(0).text().contains("gRPC service");
        return handler ? "runs for each request" : "runs once per item";
    }

    /** Whether the code runs again and again, as far as is known. */
    static boolean repeats(Rate rate) {
        return rate.compareTo(Rate.PERIODIC) >= 0;
    }
}
