package dev.caulk.report.html.page;

import java.util.List;

/**
 * Lines of one file, each once, with what happens on them.
 *
 * @param counted whether the profile shows anything on them
 */
public record Excerpt(String path, boolean counted, List<Line> lines) {
    /**
     * A line of source.
     *
     * @param gap whether lines are left out before it
     * @param primary whether the finding points at it
     * @param runtime what the profile shows here in short, or empty
     * @param series the same over all snapshots, or empty
     */
    public record Line(
            int number,
            boolean gap,
            boolean primary,
            String runtime,
            String series,
            List<Code> code,
            List<Note> notes) {}

    /**
     * A piece of a line.
     *
     * @param style of highlighting, or empty
     */
    public record Code(String style, String text) {}

    /**
     * A step of the trace or another remark.
     *
     * @param mark its number, or a sign
     * @param tone a style class
     */
    public record Note(String mark, String tone, String text) {}
}
