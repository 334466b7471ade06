package dev.caulk.report.html.page;

import java.util.List;

/**
 * A finding.
 *
 * @param anchor id on the page
 * @param place {@code path:line:col}, or empty
 * @param facts what the profile shows, in short
 * @param advice what to do, or empty
 * @param ruleAdvice what its rule says to do, as HTML rendered from Markdown, or empty
 * @param calls root first
 * @param steps the trace as text, for files that cannot be shown
 */
public record Entry(
        int rank,
        String anchor,
        String fingerprint,
        String rule,
        Badge status,
        Badge severity,
        String confidence,
        String message,
        String place,
        String shortPlace,
        String function,
        String runtime,
        List<Tile> facts,
        String advice,
        String ruleAdvice,
        String rate,
        List<Call> calls,
        List<Excerpt> excerpts,
        List<Steps> steps,
        List<StackView> stacks,
        List<String> assumptions) {
    /**
     * A word with a meaning that a shape tells as well as a colour.
     *
     * @param tone a style class
     */
    public record Badge(String text, String tone, String sign) {}

    /** A step of the call path. */
    public record Call(String function, String place, String text) {}

    /** The steps of one goroutine as text. */
    public record Steps(String name, List<String> lines) {}

    /** Goroutines at one stack. */
    public record StackView(String count, String unit, String state, List<String> frames, String creator) {}
}
