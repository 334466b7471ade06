package dev.caulk.report.html.page;

import java.util.List;

/**
 * Where the goroutines belong.
 *
 * @param total of the last snapshot
 * @param snapshots one bar each, first to last, on one scale
 * @param causes one row each
 * @param connections what the signatures tell and no finding does, one sentence each
 */
public record Goroutines(String total, List<Bar> snapshots, List<CauseRow> causes, List<String> connections) {
    /**
     * A snapshot as a bar.
     *
     * @param width share of the largest snapshot in percent
     */
    public record Bar(
            String name, String origin, String document, String total, String width, List<Segment> segments) {}

    /**
     * A cause in a bar.
     *
     * @param weight goroutines
     * @param tone a style class
     * @param wide whether its label can be read in the bar
     */
    public record Segment(String label, long weight, String count, String tone, boolean wide) {}

    /**
     * A cause in the table.
     *
     * @param href the finding's place on the page, or empty
     * @param counts one per snapshot
     * @param change {@code +140}, or empty for a single snapshot
     * @param share of the last snapshot in percent
     */
    public record CauseRow(String label, String href, String tone, List<String> counts, String change, String share) {}
}
