package dev.caulk.report.html.page;

/** A diagnostic. */
public record Message(String severity, String origin, String text) {}
