package dev.caulk.report.source;

/**
 * A stretch of one line. Pull requests are annotated only where all lines of a region were changed, so regions never span lines.
 *
 * @param startColumn in UTF-16 code units, from 1
 * @param endColumn exclusive; of the line's end where the span goes on
 */
public record Region(int line, int startColumn, int endColumn) {}
