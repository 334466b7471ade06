package dev.caulk.report.html.page;

/**
 * The documentation of a rule.
 *
 * @param html rendered from its Markdown, raw HTML escaped
 */
public record RulePage(String id, String summary, String html) {}
