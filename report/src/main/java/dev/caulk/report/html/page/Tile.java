package dev.caulk.report.html.page;

/**
 * A number and what it counts.
 *
 * @param tone a style class
 */
public record Tile(String value, String label, String tone) {}
